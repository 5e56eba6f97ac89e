import { portalPath } from '@/components/paths'
import { isDomainError } from '@/domain/errors'
import { findPortal } from '@/server/auth/authenticate'
import { clientAddressOf, lastElementOf } from '@/server/auth/client-address'
import { consumePortal } from '@/server/http/limit-calls'
import { assertWithinLimit } from '@/server/http/rate-limit'
import type { Portal } from '@/server/services/portal/portal'
import { tooManyPage } from '../r/share-page'
import { noLinkPage } from './portal-page'

export interface PortalParams {
  token: string
}

/**
 * Answers a request to a portal page with what `show` returns for its partner. A link that does not work is the same 404 whatever the
 * cause; opening portals is limited by IP address. A page of a list, or a month, that does not exist leads to the portal's first page.
 */
export async function openPortal(
  { headers }: Request,
  token: string,
  show: (portal: Portal) => Promise<Response>,
): Promise<Response> {
  try {
    const address = clientAddressOf(lastElementOf(headers.get('x-forwarded-for')) ?? 'unknown')
    assertWithinLimit(await consumePortal(address))
    const portal = await findPortal(token)
    return portal ? await show(portal) : noLinkPage()
  } catch (error) {
    if (!isDomainError(error)) throw error
    if (error.code === 'RATE_LIMITED') return tooManyPage(error.details.retryAfterSeconds!)
    if (error.code === 'NOT_FOUND') return noLinkPage()
    if (error.code !== 'INVALID_ARGUMENT') throw error
    return new Response(null, {
      status: 303,
      headers: { location: portalPath(token), 'cache-control': 'no-store' },
    })
  }
}
