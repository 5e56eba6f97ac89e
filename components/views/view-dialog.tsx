'use client'

import type { Action } from '@/components/form/action-result'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { CheckboxField } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { rolesToAsk } from '@/domain/company/permissions'
import { newSavedView } from '@/domain/saved-view'

const fields = newSavedView.pick({ name: true, isShared: true })
interface Values {
  name: string
  isShared: boolean
}

interface ViewFormProps {
  /** The name of the view to rename; undefined for a new view. */
  name?: string
  /** Whether the member can share a new view. */
  mayShare?: boolean
  action: Action<Values, { id: string }>
  onDone: (view: { id: string }, values: Values) => void
  onClose: () => void
}

/** Saves what the list shows as a view, or renames one. */
export function ViewDialog({
  open,
  returnFocus,
  ...form
}: ViewFormProps & { open: boolean; returnFocus: () => void }) {
  const isNew = form.name === undefined
  return (
    <FormDialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && form.onClose()}
      returnFocus={returnFocus}
      title={isNew ? 'Save as a view' : 'Rename the view'}
      description={
        isNew
          ? 'A view keeps the filters, the order and the number of rows. Open it again from Views.'
          : 'Everyone who sees the view sees its new name.'
      }
    >
      <ViewForm {...form} />
    </FormDialog>
  )
}

function ViewForm({ name, mayShare = false, action, onDone, onClose }: ViewFormProps) {
  const form = useActionForm({
    schema: fields,
    defaultValues: { name: name ?? '', isShared: false } as Values,
    action,
    onDone: (view, values) => {
      onClose()
      onDone(view, values)
    },
  })
  return (
    <DialogForm
      submit={form.submit}
      submitLabel={name === undefined ? 'Save view' : 'Rename'}
      pending={form.pending}
      problem={form.problem}
    >
      <Field label="Name" required error={form.errorOf('name')}>
        <Input {...form.register('name')} autoComplete="off" autoFocus />
      </Field>
      {name === undefined && (
        <CheckboxField
          {...form.register('isShared')}
          disabled={!mayShare}
          label="Share with the team"
          help={
            mayShare
              ? 'Everyone in the team sees it. It stays when you leave.'
              : `To share views, ask ${rolesToAsk('referral_codes:write')}.`
          }
        />
      )}
    </DialogForm>
  )
}
