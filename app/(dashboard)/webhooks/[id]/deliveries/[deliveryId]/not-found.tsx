import { UnknownPlace } from '@/components/webhooks/unknown-place'

export default function DeliveryNotFound() {
  return (
    <UnknownPlace
      what="Delivery"
      reason="Deliveries are kept for 30 days. It may also be that the address is mistyped, or that the endpoint belongs to a company you are not in."
    />
  )
}
