import { Link } from '@/components/ui/link'
import { bonusesList } from '@/components/bonuses/bonuses-list'
import { formatAmount } from '@/components/ui/format'
import { referralsList } from '@/components/referrals/referrals-list'
import { Card } from '@/components/ui/card'
import type { BoundedCount } from '@/domain/bounded-count'
import { countText } from './attention-item'
import type { OverviewView, OwedView } from './overview-view'

const figureStyle =
  'rounded text-title font-medium tracking-tight tabular-nums hover:text-primary-text hover:underline'
const noteStyle =
  'rounded underline decoration-border underline-offset-2 hover:text-foreground hover:decoration-current'

/** Referrals and bonuses that are still open. Either is null for a role that may not view it. */
export function OpenItems({
  referrals,
  totals,
}: {
  referrals: OverviewView['openReferrals']
  totals: OverviewView['bonusTotals']
}) {
  if (!referrals && !totals) return null
  return (
    <div className="grid gap-4 lg:grid-cols-4">
      {referrals && <PendingReferrals {...referrals} />}
      {totals && (
        <BonusesOwed
          owed={totals.filter(({ payableMinor, onHoldMinor }) => payableMinor + onHoldMinor > 0)}
        />
      )}
    </div>
  )
}

function PendingReferrals({ pending, held }: { pending: BoundedCount; held: BoundedCount }) {
  return (
    <Card className="flex flex-col gap-1 p-4">
      <h2 className="text-table text-muted-foreground">Pending referrals</h2>
      <div>
        <Link href={referralsList.href({ state: 'pending' })} className={figureStyle}>
          {countText(pending)}
        </Link>
      </div>
      <p className="text-caption text-muted-foreground">
        {held.count > 0 ? (
          <>
            Including{' '}
            <Link href={referralsList.href({ state: 'held' })} className={noteStyle}>
              {countText(held)} held for review
            </Link>
          </>
        ) : (
          'None held for review'
        )}
      </p>
    </Card>
  )
}

function BonusesOwed({ owed }: { owed: readonly OwedView[] }) {
  return (
    <Card className="flex flex-col gap-1 p-4 lg:col-span-3">
      <h2 className="text-table text-muted-foreground">Bonuses owed</h2>
      {owed.length === 0 && <p className="text-muted-foreground">No bonuses are owed.</p>}
      <ul className="flex flex-wrap gap-x-12 gap-y-3">
        {owed.map(({ currency, payableMinor, onHoldMinor }) => (
          <li key={currency} className="flex flex-col gap-1">
            <Link href={bonusesList.href({ state: 'payable', currency })} className={figureStyle}>
              {formatAmount({ amountMinor: payableMinor, currency })}
            </Link>
            <p className="text-caption text-muted-foreground">
              Payable now
              {onHoldMinor > 0 && (
                <>
                  {' · '}
                  <Link href={bonusesList.href({ state: 'on_hold', currency })} className={noteStyle}>
                    {formatAmount({ amountMinor: onHoldMinor, currency })} on hold
                  </Link>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
