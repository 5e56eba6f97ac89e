import { SearchX, TicketPercent } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { describeFilters } from './active-filters'
import type { ProgramChoice } from './code-view'
import { CreateCodeButton } from './create-code-button'
import { listHref, setFilters, type ListParameters } from './list-parameters'

/** Instead of the table: there is no code yet, or none that the filters let through. */
export function CodesEmpty({
  parameters,
  programs,
  mayWrite,
}: {
  parameters: ListParameters
  programs: readonly ProgramChoice[]
  mayWrite: boolean
}) {
  if (setFilters(parameters).length > 0) {
    return (
      <Card>
        <EmptyState
          icon={SearchX}
          title="No code matches"
          description={`Nothing matches these filters: ${describeFilters(parameters, programs)}.`}
          action={
            <Button asChild>
              <Link href={listHref({ sort: parameters.sort })}>Clear filters</Link>
            </Button>
          }
        />
      </Card>
    )
  }
  return (
    <Card>
      <EmptyState
        icon={TicketPercent}
        title="No codes yet"
        description="A referral code belongs to one of your partners, who shares it. Each person it brings counts as a use and can earn the partner a bonus."
        action={mayWrite && <CreateCodeButton />}
      />
    </Card>
  )
}
