import { UnknownPlace } from '@/components/webhooks/unknown-place'

export default function EndpointNotFound() {
  return (
    <UnknownPlace
      what="Endpoint"
      reason="It was deleted, the address is mistyped, or the endpoint belongs to a company you are not in."
    />
  )
}
