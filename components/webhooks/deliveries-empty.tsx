import { Send, SearchX } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { DeliveryState } from '@/domain/webhook'
import { deliveriesHref } from './delivery-parameters'
import { stateText } from './delivery-state'

/** Instead of the table: nothing was sent yet, or nothing of the state that is asked for. */
export function DeliveriesEmpty({ endpointId, state }: { endpointId: string; state: DeliveryState | null }) {
  return (
    <Card>
      {state === null ? (
        <EmptyState
          icon={Send}
          title="No deliveries yet"
          description="They appear when something happens that this endpoint is told. A test shows at once whether messages arrive."
        />
      ) : (
        <EmptyState
          icon={SearchX}
          title="No delivery matches"
          description={`None of the last 30 days is in the state “${stateText[state].label}”.`}
          action={
            <Button asChild>
              <Link href={deliveriesHref(endpointId, {})}>Show all</Link>
            </Button>
          }
        />
      )}
    </Card>
  )
}
