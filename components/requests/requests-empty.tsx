import { ScrollText, SearchX } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { describeFilters } from './active-filters'
import { requestsHref, setFilters, type RequestParameters } from './request-parameters'
import type { RequestChoices } from './request-view'

/** Instead of the table: nothing was called yet, or nothing that the filters let through. */
export function RequestsEmpty({
  parameters,
  choices,
}: {
  parameters: RequestParameters
  choices: RequestChoices
}) {
  const isFiltered = setFilters(parameters).length > 0
  return (
    <Card>
      <EmptyState
        icon={isFiltered ? SearchX : ScrollText}
        title={isFiltered ? 'No request matches' : 'No requests yet'}
        description={
          isFiltered
            ? `Within the last 30 days nothing matches these filters: ${describeFilters({ parameters, choices })}.`
            : 'Calls of your programs to the API appear here within a second or two: what was called, by which key, and what came of it.'
        }
        action={
          <Button asChild>
            <Link href={isFiltered ? requestsHref({}) : '/api-keys'}>
              {isFiltered ? 'Clear filters' : 'Go to API keys'}
            </Link>
          </Button>
        }
      />
    </Card>
  )
}
