import { SearchX, UserRoundPlus } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { describeFilters, type ProgramName } from './active-filters'
import { referralsHref, setFilters, type ListParameters } from './list-parameters'

/** Instead of the table: there is no referral yet, or none that the filters let through. */
export function ReferralsEmpty({
  parameters,
  programs,
}: {
  parameters: ListParameters
  programs: readonly ProgramName[]
}) {
  const isFiltered = setFilters(parameters).length > 0
  return (
    <Card>
      <EmptyState
        icon={isFiltered ? SearchX : UserRoundPlus}
        title={isFiltered ? 'No referral matches' : 'No referrals yet'}
        description={
          isFiltered
            ? `Nothing matches these filters: ${describeFilters(parameters, programs)}.`
            : 'Referrals appear when a person starts KYC with a code. Here you see who referred whom, what became of it, and what it earned.'
        }
        action={
          <Button asChild>
            <Link href={isFiltered ? referralsHref({}) : '/codes'}>
              {isFiltered ? 'Clear filters' : 'Go to codes'}
            </Link>
          </Button>
        }
      />
    </Card>
  )
}
