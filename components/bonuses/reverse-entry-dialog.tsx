'use client'

import { runWithToast, type Action } from '@/components/form/action-result'
import { partnerText } from '@/components/partners/partner-text'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { formatAmount } from '@/components/ui/format'

/** Reverses the manual entry with this id. */
export type ReverseEntry = Action<string>

/** A manual entry that is not reversed. */
export interface ReversibleEntry {
  id: string
  beneficiaryId: string
  partnerName: string | undefined
  amountMinor: number
  currency: string
  kind: 'bonus' | 'deduction'
  isPaid: boolean
}

interface ReverseEntryDialogProps {
  entry: ReversibleEntry
  reverse: ReverseEntry
  open: boolean
  onClose: () => void
  returnFocus: () => void
}

/** Reverses a manual entry after a confirmation that says what follows. */
export function ReverseEntryDialog({ entry, reverse, open, onClose, returnFocus }: ReverseEntryDialogProps) {
  const { id, beneficiaryId, partnerName, kind } = entry
  const amount = formatAmount(entry)
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={
        <span className="wrap-anywhere">
          Reverse the {kind} of {amount} for {partnerText(beneficiaryId, partnerName)}?
        </span>
      }
      description={`${consequenceOf(entry)} This cannot be undone.`}
      confirmLabel="Reverse"
      onConfirm={() => runWithToast(() => reverse(id), `The ${kind} of ${amount} is reversed`)}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        returnFocus()
      }}
    />
  )
}

function consequenceOf({ kind, isPaid }: ReversibleEntry): string {
  if (kind === 'deduction') return 'The amount will not be deducted from payments.'
  const budget = 'The amount no longer counts toward the budget of the program.'
  return isPaid ? `${budget} It was paid, so it becomes recoverable.` : `${budget} It will not be paid.`
}
