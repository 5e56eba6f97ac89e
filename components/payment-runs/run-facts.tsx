import { StateBadge } from '@/components/state-badge'
import { FactsCard } from '@/components/ui/facts'
import { formatAmount, formatNumber } from '@/components/ui/format'
import { TimeFact } from '@/components/ui/time'
import type { getPaymentRun } from '@/server/services/payment-run/payment-runs'

interface RunFactsProps {
  run: Awaited<ReturnType<typeof getPaymentRun>>
  now: Date
}

export function RunFacts({ run, now }: RunFactsProps) {
  const { state, currency, grossMinor, recoveredMinor, droppedCount, reference, voidReason } = run
  const timeFact = (label: string, time: Date | null) =>
    time ? [{ label, value: <TimeFact value={time} now={now} /> }] : []
  return (
    <FactsCard
      items={[
        { label: 'State', value: <StateBadge of="paymentRun" state={state} /> },
        { label: 'Total', value: formatAmount({ currency, amountMinor: grossMinor - recoveredMinor }) },
        { label: 'Bonuses', value: formatNumber(run.bonusesCount) },
        { label: 'Deducted', value: formatAmount({ currency, amountMinor: recoveredMinor }) },
        ...(droppedCount ? [{ label: 'Reversed since', value: formatNumber(droppedCount) }] : []),
        ...(reference !== null ? [{ label: 'Reference', value: reference }] : []),
        ...timeFact('Payable until', run.payableBefore),
        ...timeFact('Created', run.createdAt),
        ...timeFact('Paid', run.paidAt),
        ...timeFact('Voided', run.voidedAt),
        ...(voidReason !== null ? [{ label: 'Reason', value: voidReason }] : []),
      ]}
    />
  )
}
