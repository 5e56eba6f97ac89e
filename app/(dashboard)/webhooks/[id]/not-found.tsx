import { NotFoundPage } from '@/components/ui/empty-state'

export default function EndpointNotFound() {
  return (
    <NotFoundPage
      what="endpoint"
      list={{ href: '/webhooks', label: 'Webhooks' }}
      description="It was deleted, the address is mistyped, or the endpoint belongs to a company you are not in."
    />
  )
}
