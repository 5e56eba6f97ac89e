import { eventsList } from '@/components/events/events-list'
import { eventsTable } from '@/components/events/events-table'
import { ListSkeleton } from '@/components/list/list'
import { PageHeader } from '@/components/ui/page-header'
import { metadata } from './page'

export default function EventsLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <ListSkeleton list={eventsList} table={eventsTable} />
    </>
  )
}
