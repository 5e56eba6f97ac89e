'use client'

import { Controller } from 'react-hook-form'
import { z } from 'zod'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { useFollowJob } from '@/components/jobs/job-follower'
import { CategoryName } from '@/components/ui/category-name'
import { Field } from '@/components/ui/field'
import { plural } from '@/components/ui/format'
import { Select } from '@/components/ui/select'
import { useCategories } from './categories-provider'
import type { CategoryView } from './category-view'

interface MergeCategoryDialogProps {
  category: CategoryView
  open: boolean
  onClose: () => void
  returnFocus: () => void
}

export function MergeCategoryDialog({ category, open, onClose, returnFocus }: MergeCategoryDialogProps) {
  const { name, codesCount, usedCount } = category
  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnFocus={returnFocus}
      title={`Merge ${name}`}
      description={`Its ${plural(codesCount, 'code')} and ${plural(usedCount, 'use')} move into another category, including past days. Then ${name} is deleted.`}
    >
      <MergeForm name={name} onClose={onClose} />
    </FormDialog>
  )
}

const mergeForm = z.object({ into: z.string().min(1, 'Choose a category.') })

function MergeForm({ name, onClose }: { name: string; onClose: () => void }) {
  const { names, actions } = useCategories()
  const follow = useFollowJob()
  const form = useActionForm({
    schema: mergeForm,
    defaultValues: { into: '' },
    action: ({ into }: z.input<typeof mergeForm>) => actions.merge({ category: name, into }),
    onDone: ({ jobId }) => {
      onClose()
      follow(jobId)
    },
  })
  const options = names
    .filter((each) => each !== name)
    .map((each) => ({ value: each, label: <CategoryName name={each} /> }))
  return (
    <DialogForm submit={form.submit} submitLabel="Merge" pending={form.pending} problem={form.problem}>
      <Field
        label="Merge into"
        required
        error={form.errorOf('into')}
        help="The merge can be undone. Codes that have changed since stay."
      >
        <Controller
          name="into"
          control={form.control}
          render={({ field: { ref, value, onChange, onBlur } }) => (
            <Select ref={ref} value={value} onValueChange={onChange} onBlur={onBlur} options={options} />
          )}
        />
      </Field>
    </DialogForm>
  )
}
