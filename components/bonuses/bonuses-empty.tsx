import { HandCoins, SearchX } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { describeFilters } from './active-filters'
import { bonusesHref, setFilters, type BonusParameters } from './bonus-parameters'
import type { ProgramChoice } from './bonus-view'

/** Instead of the table: there is no bonus yet, or none that the filters let through. */
export function BonusesEmpty({
  parameters,
  programs,
}: {
  parameters: BonusParameters
  programs: readonly ProgramChoice[]
}) {
  if (setFilters(parameters).length > 0) {
    return (
      <Card>
        <EmptyState
          icon={SearchX}
          title="No bonus matches"
          description={`Nothing matches these filters: ${describeFilters({ parameters, programs })}.`}
          action={
            <Button asChild>
              <Link href={bonusesHref()}>Clear filters</Link>
            </Button>
          }
        />
      </Card>
    )
  }
  return (
    <Card>
      <EmptyState
        icon={HandCoins}
        title="No bonuses yet"
        description="A program says what a referral earns. Each approved referral books the bonuses of its referrer and referee here, to be paid by you."
        action={
          <Button asChild>
            <Link href="/programs">See programs</Link>
          </Button>
        }
      />
    </Card>
  )
}
