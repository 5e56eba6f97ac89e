import { Callout } from '@/components/ui/callout'
import { RelativeTime } from '@/components/ui/time'
import { disabledAfterMs } from '@/domain/webhook'
import type { EndpointView } from './endpoint-view'

/** The problem of an endpoint and how to fix it; renders nothing if it works. */
export function EndpointNotice({
  endpoint: { status, disabledReason, failingSince },
}: {
  endpoint: EndpointView
}) {
  if (status === 'disabled') {
    return disabledReason === null ? (
      <Callout className="mb-4" title="Disabled by your team">
        Nothing is sent, and events in the meantime are not kept for it. Pending deliveries wait until it is
        enabled.
      </Callout>
    ) : (
      <Callout tone="danger" className="mb-4" title={`Disabled by Referral Desk: ${disabledReason}`}>
        Nothing is sent. Events in the meantime are kept for 30 days. Make sure that the URL answers 2xx, then
        enable the endpoint: they are sent at once. Resend what failed before.
      </Callout>
    )
  }
  if (!failingSince) return null
  return (
    <Callout tone="warning" className="mb-4" title="Every attempt fails">
      The first failed <RelativeTime value={failingSince} />. Open a delivery to see why. Unless one succeeds,
      the endpoint is disabled automatically{' '}
      <RelativeTime value={failingSince.getTime() + disabledAfterMs} planned />.
    </Callout>
  )
}
