'use client'

import { type Action, runWithToast } from '@/components/form/action-result'
import { partnerText } from '@/components/partners/partner-text'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { formatAmount } from '@/components/ui/format'

/** Marks the bonus with this id as recovered. */
export type RecoverBonus = Action<string>

interface RecoverButtonProps {
  bonus: {
    id: string
    beneficiaryId: string
    partnerName: string | undefined
    amountMinor: number
    currency: string
  }
  recover: RecoverBonus
}

/** Books back one bonus, after a confirmation with its amount and user. */
export function RecoverButton({ bonus, recover }: RecoverButtonProps) {
  const what = `${formatAmount(bonus)} from ${partnerText(bonus.beneficiaryId, bonus.partnerName)}`
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" aria-label={`Mark as recovered: ${what}`}>
          Mark as recovered
        </Button>
      }
      title={<span className="wrap-anywhere">Mark {what} as recovered?</span>}
      description="Records that this money has come back and books the bonus back. This cannot be undone."
      confirmLabel="Mark as recovered"
      tone="primary"
      onConfirm={() => runWithToast(() => recover(bonus.id), `${what} is recovered`)}
    />
  )
}
