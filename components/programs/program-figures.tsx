import { formatPending, type PendingCount } from '@/components/referrals/pending-count'
import { formatNumber, plural, formatMinor } from '@/components/ui/format'
import { StatCard } from '@/components/ui/stat-card'
import { maxCostPerReferral } from '@/domain/program/program'
import type { Program } from './program-state'

interface ProgramFiguresProps {
  program: Program
  pending: PendingCount & { heldCount: number }
}

/** The progress of the program within its limits. */
export function ProgramFigures({ program, pending }: ProgramFiguresProps) {
  const { approvedCount, maxReferrals, spentMinor, budgetMinor, currency } = program
  // Wraps before the currency when a large amount does not fit a small screen.
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
        value={<Figure>{formatPending(pending)}</Figure>}
        note={
          pending.heldCount > 0
            ? `${formatNumber(pending.heldCount)} held for review`
            : 'Counted once approved'
        }
      />
      <StatCard
        label="Spent"
        value={<Figure>{say(spentMinor)}</Figure>}
        note={budgetMinor === null ? 'No budget set' : `Of ${say(budgetMinor)}`}
      />
      <StatCard
        label="Budget left"
        value={<Figure>{left === null ? '–' : say(left)}</Figure>}
        note={left === null ? 'No budget set' : describeCapacity(left, program)}
      />
    </div>
  )
}

/** Smaller on phones, where an amount has half the width. */
function Figure({ children }: { children: string }) {
  return <span className="wrap-anywhere max-sm:text-section">{children}</span>
}

function describeCapacity(leftMinor: number, program: Program): string {
  const each = maxCostPerReferral(program)
  return each === 0
    ? 'Referrals cost nothing'
    : `Covers at least ${plural(Math.floor(leftMinor / each), 'more referral', 'more referrals')}`
}
