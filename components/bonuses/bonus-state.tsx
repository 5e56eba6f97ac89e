import { Badge } from '@/components/ui/badge'
import { formatDateTime } from '@/components/ui/format'
import type { BonusView } from './bonus-view'
import { dayUntil, stateText } from './state-text'

/** How a bonus stands, and what is to know about it: until when it is held, how it was paid. */
export function BonusStateBadge({
  bonus,
  now,
}: {
  bonus: Pick<BonusView, 'state' | 'payableAt' | 'wasPaid' | 'reference'>
  now: Date
}) {
  const { label, tone, icon } = stateText[bonus.state]
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Badge tone={tone} icon={icon} className="shrink-0">
        <span>
          {label}
          {bonus.state === 'on_hold' && (
            <>
              {' until '}
              <time dateTime={bonus.payableAt} title={formatDateTime(bonus.payableAt, { timeZone: 'UTC' })}>
                {dayUntil(bonus.payableAt, now)}
              </time>
            </>
          )}
        </span>
      </Badge>
      {bonus.state === 'paid' && bonus.reference !== null && (
        <span className="truncate text-caption text-muted-foreground" title={bonus.reference}>
          ref <span className="font-mono">{bonus.reference}</span>
        </span>
      )}
      {bonus.state === 'reversed' && bonus.wasPaid && (
        <span className="text-caption text-muted-foreground" title={bonus.reference ?? undefined}>
          was paid
        </span>
      )}
    </span>
  )
}
