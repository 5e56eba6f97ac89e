import { Activity } from 'lucide-react'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { eventsList } from '@/components/events/events-list'
import { eventsTable } from '@/components/events/events-table'
import { ListView } from '@/components/list/list'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { browseEvents } from '@/server/services/event/browse-events'
import { EventsLocked } from '../locked'

export const metadata = {
  title: 'Events',
  description: 'What webhooks reported in the last 90 days. To send events again, open a webhook endpoint.',
} satisfies Metadata

interface EventsPageProps {
  searchParams: Promise<SearchParams>
}

export default async function EventsPage({ searchParams }: EventsPageProps) {
  const { context } = await requireSession()
  return (
    <>
      <PageHeader {...metadata} />
      {isAllowed(context.actor, 'events:read') ? (
        <EventsList context={context} searchParams={searchParams} />
      ) : (
        <EventsLocked />
      )}
    </>
  )
}

async function EventsList({ context, searchParams }: EventsPageProps & { context: ServiceContext }) {
  const { query, page } = await eventsList.load(searchParams, {}, ({ type }, { cursor, limit }) =>
    browseEvents(context, { type, cursor, limit }),
  )
  return (
    <ListView
      list={eventsList}
      query={query}
      table={eventsTable}
      rows={page.events}
      nextCursor={page.nextCursor}
      empty={{
        icon: Activity,
        title: 'No events yet',
        description:
          'Events appear when a code, a referral, a bonus or an identity check changes, with or without webhooks.',
      }}
    />
  )
}
