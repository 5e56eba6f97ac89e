'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import type { Action } from '@/components/form/action-result'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { referralPath } from '@/components/paths'
import { newReferral, type NewReferral } from '@/domain/referral/referral'
import { stateText, type Outcome } from './decision-outcome'
import { IdentifierField } from './identifier-field'

export type AddReferral = Action<NewReferral, Outcome & { id: string }>

interface AddReferralDialogProps {
  open: boolean
  onClose: () => void
  returnFocus: () => void
  addReferral: AddReferral
}

export function AddReferralDialog({ open, onClose, returnFocus, addReferral }: AddReferralDialogProps) {
  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnFocus={returnFocus}
      title="Add referral"
      description="For a user who started an identity check and forgot the code. If the check has passed, this approves the referral immediately: one use is counted and the bonuses are booked."
    >
      <AddReferralForm addReferral={addReferral} />
    </FormDialog>
  )
}

function AddReferralForm({ addReferral }: Pick<AddReferralDialogProps, 'addReferral'>) {
  const router = useRouter()
  const form = useActionForm({
    schema: newReferral,
    defaultValues: { userId: '', referralCode: '' },
    action: addReferral,
    onDone: ({ id, ...outcome }, { userId }) => {
      toast.success(`The referral of ${userId.trim()} is added and ${stateText(outcome)}`)
      router.push(referralPath(id))
    },
  })
  return (
    <DialogForm submit={form.submit} submitLabel="Add referral" pending={form.pending} problem={form.problem}>
      <IdentifierField
        label="Referred user’s id"
        help="The id with which the identity check was started."
        error={form.errorOf('userId')}
        field={form.register('userId')}
        autoFocus
      />
      <IdentifierField
        label="Code"
        error={form.errorOf('referralCode')}
        field={form.register('referralCode')}
      />
    </DialogForm>
  )
}
