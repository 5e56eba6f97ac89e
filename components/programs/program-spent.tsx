import { Meter } from '@/components/ui/meter'
import { formatMinor } from './format-minor'
import type { ProgramView } from './program-view'

/** "1,200.00 EUR", and below it "of 20,000.00 EUR". */
export function ProgramSpent({ program: { spentMinor, budgetMinor, currency } }: { program: ProgramView }) {
  const say = formatMinor(currency)
  return (
    <span className="flex flex-col leading-4 tabular-nums">
      {say(spentMinor)}
      {budgetMinor !== null && (
        <span className="text-caption text-muted-foreground">of {say(budgetMinor)}</span>
      )}
    </span>
  )
}

/** How many approved referrals there are, of how many there may be. */
export function ProgramApproved({ program: { approvedCount, maxReferrals } }: { program: ProgramView }) {
  return <Meter value={approvedCount} max={maxReferrals} className="max-md:min-w-14" />
}
