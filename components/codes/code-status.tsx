import { StateBadge } from '@/components/state-badge'
import { Card } from '@/components/ui/card'
import { formatNumber } from '@/components/ui/format'
import { Meter } from '@/components/ui/meter'
import { explainInvalidCode, type ExplainedCode } from '@/domain/reasons'
import type { ReferralCodeView } from '@/server/services/referral-code/present'

/** Whether the code can be used now, why not and what to do about it, and how much of its limit is used. */
export function CodeStatus({ code, timeZone }: { code: ReferralCodeView; timeZone: string }) {
  const { limit, maxUses, usedCount } = code
  return (
    <Card aria-label="Status" className="flex flex-col gap-4 p-4">
      <div className="flex flex-col items-start gap-1.5">
        <StateBadge of="code" state={code.state} />
        <p>{explainState({ ...code, timeZone })}</p>
      </div>
      <div className="flex flex-col gap-1.5">
        <h2 className="text-table text-muted-foreground">Uses</h2>
        <p className="text-title font-medium">
          <Meter value={usedCount} max={limit} className="w-full" />
        </p>
        <p className="text-caption text-muted-foreground">
          {limit === null
            ? 'No limit.'
            : `${formatNumber(Math.max(limit - usedCount, 0))} left.${limit === maxUses ? '' : ' The limit is the program’s.'}`}
        </p>
      </div>
    </Card>
  )
}

function explainState({ state, ...code }: ReferralCodeView & ExplainedCode): string {
  if (state === 'active') return 'It can be used now.'
  const { why, nextStep } = explainInvalidCode(state, code)
  return `${why} ${nextStep}`
}
