import Link from 'next/link'
import { plural } from '@/components/ui/format'
import { PaginationBar } from '@/components/ui/pagination-bar'
import { pageHrefs, type DeliveryParameters } from './delivery-parameters'

interface DeliveryPagesProps {
  endpointId: string
  parameters: DeliveryParameters
  nextCursor: string | null
  shown: number
}

export function DeliveryPages({ endpointId, parameters, nextCursor, shown }: DeliveryPagesProps) {
  const { first, previous, next } = pageHrefs(endpointId, parameters, nextCursor)
  const count = plural(shown, 'delivery', 'deliveries')
  return (
    <PaginationBar
      label="Pages of deliveries"
      previousHref={previous}
      nextHref={next}
      summary={
        <>
          {previous || next ? `${count} on this page` : count}
          {previous && (
            <>
              {' · '}
              <Link href={first} className="rounded font-medium text-primary-text hover:underline">
                First page
              </Link>
            </>
          )}
        </>
      }
    />
  )
}
