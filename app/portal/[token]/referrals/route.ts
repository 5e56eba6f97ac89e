import { html } from '@/app/html'
import { portalPath } from '@/components/paths'
import { listPortalReferrals } from '@/server/services/portal/portal'
import { openPortal, type PortalParams } from '../../open-portal'
import { cursorOf, listNavigation, portalPage, rowsPerPage } from '../../portal-page'
import { referralsTable } from '../../referrals-section'

/** All referrals of a partner, page by page. */
export async function GET(
  request: Request,
  { params }: { params: Promise<PortalParams> },
): Promise<Response> {
  const { token } = await params
  return await openPortal(request, token, async (portal) => {
    const page = { cursor: cursorOf(request), limit: rowsPerPage }
    const { referrals, nextCursor } = await listPortalReferrals(portal, page)
    return await portalPage(portal, request, {
      title: 'Referrals',
      body: html`<h1>Referrals</h1>
        <section>${referralsTable(portal, referrals)}</section>
        ${listNavigation(portalPath(token), 'referrals', nextCursor)}`,
    })
  })
}
