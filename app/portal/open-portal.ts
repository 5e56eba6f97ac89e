import { isDomainError } from '@/domain/errors'
import { findPortal } from '@/server/auth/authenticate'
import { clientAddressOf, lastElementOf } from '@/server/auth/client-address'
import { consumePortal } from '@/server/http/limit-calls'
import { assertWithinLimit } from '@/server/http/rate-limit'
import type { Portal } from '@/server/services/portal/portal'
import { tooManyPage } from '../r/share-page'
import { missingPage, noLinkPage } from './portal-page'

export interface PortalParams {
  token: string
}

/**
 * Answers a request to a portal page with what `show` returns for its partner. A link that does not work is the same 404 whatever the
 * cause; opening portals is limited by IP address. Where `show` throws INVALID_ARGUMENT, the portal has no such page, list or month.
 */
export async function openPortal(
  request: Request,
  token: string,
  show: (portal: Portal) => Promise<Response>,
): Promise<Response> {
  let portal: Portal | undefined
  try {
    const address = clientAddressOf(lastElementOf(request.headers.get('x-forwarded-for')) ?? 'unknown')
    assertWithinLimit(await consumePortal(address))
    portal = await findPortal(token)
    return portal ? await show(portal) : noLinkPage()
  } catch (error) {
    if (!isDomainError(error)) throw error
    if (error.code === 'RATE_LIMITED') return tooManyPage(error.details.retryAfterSeconds!)
    if (error.code === 'NOT_FOUND') return noLinkPage()
    if (error.code !== 'INVALID_ARGUMENT' || !portal) throw error
    return await missingPage(portal, request, token)
  }
}
