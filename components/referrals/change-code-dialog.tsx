'use client'

import { toast } from 'sonner'
import type { Action } from '@/components/form/action-result'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { referralChanges } from '@/domain/referral/referral'
import { IdentifierField } from './identifier-field'

export type ChangeCode = Action<{ id: string; referralCode: string }, { code: string }>

export interface ChangeCodeProps {
  referral: { id: string; refereeId: string; code: string }
  changeCode: ChangeCode
}

interface ChangeCodeDialogProps extends ChangeCodeProps {
  open: boolean
  onClose: () => void
  returnFocus: () => void
}

export function ChangeCodeDialog({ open, onClose, returnFocus, ...form }: ChangeCodeDialogProps) {
  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnFocus={returnFocus}
      title="Change code"
      description="For a mistyped code. The partner, program, category and time limit become those of the new code; the identity check continues."
    >
      <ChangeCodeForm {...form} onClose={onClose} />
    </FormDialog>
  )
}

function ChangeCodeForm({
  referral: { id, refereeId, code: before },
  changeCode,
  onClose,
}: ChangeCodeProps & Pick<ChangeCodeDialogProps, 'onClose'>) {
  const form = useActionForm({
    schema: referralChanges,
    defaultValues: { referralCode: '' },
    action: ({ referralCode }) => changeCode({ id, referralCode }),
    onDone: ({ code }) => {
      onClose()
      toast.success(`The referral of ${refereeId} now has the code ${code}`)
    },
  })
  return (
    <DialogForm submit={form.submit} submitLabel="Change code" pending={form.pending} problem={form.problem}>
      <IdentifierField
        label="New code"
        help={`Current code: ${before}.`}
        error={form.errorOf('referralCode')}
        field={form.register('referralCode')}
        autoFocus
      />
    </DialogForm>
  )
}
