'use client'

import { toast } from 'sonner'
import type { Action } from '@/components/form/action-result'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { Field } from '@/components/ui/field'
import { plural } from '@/components/ui/format'
import { Input } from '@/components/ui/input'
import { tagChange, type TagChange } from '@/domain/partner/partner'

interface TagDialogProps extends TagFormProps {
  open: boolean
  onClose: () => void
  returnFocus: () => void
}

interface TagFormProps {
  change: TagChange['change']
  userIds: readonly string[]
  changeTag: Action<Omit<TagChange, 'userIds'> & { userIds: readonly string[] }, { count: number }>
  onDone: () => void
}

const labels = { add: 'Add tag', remove: 'Remove tag' }

/** Adds a tag to the selected partners, or removes it. */
export function TagDialog({ open, onClose, returnFocus, ...form }: TagDialogProps) {
  const partners = plural(form.userIds.length, 'partner')
  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnFocus={returnFocus}
      title={labels[form.change]}
      description={
        form.change === 'add' ? `To ${partners}.` : `From ${partners}. Those without it stay as they are.`
      }
    >
      <TagForm {...form} />
    </FormDialog>
  )
}

function TagForm({ change, userIds, changeTag, onDone }: TagFormProps) {
  const form = useActionForm({
    schema: tagChange.pick({ tag: true }),
    defaultValues: { tag: '' },
    action: ({ tag }: { tag: string }) => changeTag({ userIds, change, tag }),
    onDone: ({ count }) => {
      toast.success(`${plural(count, 'partner is', 'partners are')} changed`)
      onDone()
    },
  })
  return (
    <DialogForm
      submit={form.submit}
      submitLabel={labels[change]}
      pending={form.pending}
      problem={form.problem}
    >
      <Field label="Tag" required error={form.errorOf('tag')}>
        <Input {...form.register('tag')} autoComplete="off" autoFocus />
      </Field>
    </DialogForm>
  )
}
