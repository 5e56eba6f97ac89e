import { NotFoundPage } from '@/components/ui/empty-state'

export default function DeliveryNotFound() {
  return (
    <NotFoundPage
      what="delivery"
      list={{ href: '/webhooks', label: 'Webhooks' }}
      description="Deliveries are kept for 30 days. The address may also be mistyped, or the endpoint may belong to a company you are not in."
    />
  )
}
