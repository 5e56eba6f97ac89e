import { formatNumber, plural } from '@/components/ui/format'
import { StatCard } from '@/components/ui/stat-card'
import { maxCostPerReferral } from '@/domain/program/program'
import { formatMinor } from './format-minor'
import { pendingText, type Pending } from './pending-text'
import type { ProgramView } from './program-view'

/** How far the program has come within its limits. */
export function ProgramFigures({ program, pending }: { program: ProgramView; pending: Pending }) {
  const { approvedCount, maxReferrals, spentMinor, budgetMinor, currency } = program
  // Broken before the currency where a large amount meets a small screen.
  const say = (amountMinor: number) => formatMinor(currency)(amountMinor).replace('\u00a0', ' ')
  const left = budgetMinor === null ? null : budgetMinor - spentMinor
  return (
    <div className="mb-4 grid grid-cols-2 gap-4 xl:grid-cols-4">
      <StatCard
        label="Approved"
        value={<Figure>{formatNumber(approvedCount)}</Figure>}
        note={
          maxReferrals === null
            ? 'No limit'
            : `Of ${formatNumber(maxReferrals)}; ${formatNumber(maxReferrals - approvedCount)} left`
        }
      />
      <StatCard
        label="Pending"
        value={<Figure>{pendingText(pending)}</Figure>}
        note="Counted once approved"
      />
      <StatCard
        label="Spent"
        value={<Figure>{say(spentMinor)}</Figure>}
        note={budgetMinor === null ? 'No budget is set' : `Of ${say(budgetMinor)}`}
      />
      <StatCard
        label="Left of budget"
        value={<Figure>{left === null ? '–' : say(left)}</Figure>}
        note={left === null ? 'No budget is set' : enough(left, program)}
      />
    </div>
  )
}

/** Smaller on phones, where an amount has half the width. */
function Figure({ children }: { children: string }) {
  return <span className="wrap-anywhere max-sm:text-section">{children}</span>
}

function enough(leftMinor: number, program: ProgramView): string {
  const each = maxCostPerReferral(program)
  return each === 0
    ? 'Referrals cost nothing'
    : `Pays at least ${plural(Math.floor(leftMinor / each), 'more referral', 'more referrals')}`
}
