import { NotFoundPage } from '@/components/ui/empty-state'

export default function EventNotFound() {
  return (
    <NotFoundPage
      what="event"
      list={{ href: '/events', label: 'Events' }}
      description="Events are kept for 90 days. The address may also be mistyped, or the event may belong to a company you are not in."
    />
  )
}
