import { Card } from '@/components/ui/card'
import { CodeStateBadge } from './code-state-badge'
import { formatDate, formatNumber } from '@/components/ui/format'
import { Meter } from '@/components/ui/meter'
import type { ReferralCodeView } from '@/server/services/referral-code/present'

/** Whether the code can be used now, why not and what to do about it, and how much of its limit is used. */
export function CodeStatus({ code }: { code: ReferralCodeView }) {
  const { limit, maxUses, usedCount } = code
  return (
    <Card aria-label="Status" className="flex flex-col gap-4 p-4">
      <div className="flex flex-col items-start gap-1.5">
        <CodeStateBadge state={code.state} />
        <p>{explainState(code)}</p>
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

/** "Expired on Nov 3, 2026. Set a later expiry to use it again." */
export function explainState(
  code: Pick<ReferralCodeView, 'state' | 'limit' | 'maxUses' | 'usedCount' | 'startsAt' | 'expiresAt'>,
): string {
  const { state, limit, maxUses, usedCount, startsAt, expiresAt } = code
  const day = (time: Date | null) => (time ? formatDate(time, { timeZone: 'UTC' }) : 'an unknown day')
  switch (state) {
    case 'active':
      return 'It can be used now.'
    case 'not_started':
      return `It can be used from ${day(startsAt)} on.`
    case 'expired':
      return `Expired on ${day(expiresAt)}. Set a later expiry to use it again.`
    case 'limit_reached':
      return `${formatNumber(usedCount)} of ${formatNumber(limit ?? 0)} uses. Raise ${limit === maxUses ? 'the limit' : 'the program’s limit per code'} to use it again.`
    case 'program_not_running':
      return 'Its program is not running. Start the program, or choose another one, to use it again.'
    case 'program_limit_reached':
      return 'Its program has reached its number of referrals. Raise that number to use it again.'
    case 'budget_reached':
      return 'What is left of its program’s budget does not pay another referral. Raise the budget to use it again.'
    case 'disabled':
      return 'Your team disabled it. Enable it to use it again.'
  }
}
