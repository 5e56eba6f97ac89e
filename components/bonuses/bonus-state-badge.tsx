'use client'

import { Badge } from '@/components/ui/badge'
import { bonusStateLabels, type ShownBonusState } from './bonus-state'

interface BonusStateBadgeProps {
  state: ShownBonusState
  /** "Dec 3": when it becomes payable. */
  until?: string
  /** The payment reference of a paid bonus, kept after a reversal. */
  reference?: string | null
}

/** A client component, like components/state-badge.tsx. */
export function BonusStateBadge({ state, until, reference }: BonusStateBadgeProps) {
  const { label, tone, icon } = bonusStateLabels[state]
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {until ? `${label} until ${until}` : label}
      </Badge>
      {reference !== undefined && (
        <span className="ml-2 text-caption text-muted-foreground" title={reference ?? undefined}>
          {state === 'reversed' ? 'recovered' : reference && `ref ${reference}`}
        </span>
      )}
    </>
  )
}
