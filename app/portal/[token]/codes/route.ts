import { html } from '@/app/html'
import { portalPath } from '@/components/paths'
import { listPortalCodes } from '@/server/services/portal/portal'
import { codesList } from '../../codes-section'
import { openPortal, type PortalParams } from '../../open-portal'
import { cursorOf, listNavigation, portalPage, rowsPerPage } from '../../portal-page'

/** All codes of a partner, page by page. */
export async function GET(
  request: Request,
  { params }: { params: Promise<PortalParams> },
): Promise<Response> {
  const { token } = await params
  return await openPortal(request, token, async (portal) => {
    const page = { cursor: cursorOf(request), limit: rowsPerPage }
    const { referralCodes, nextCursor } = await listPortalCodes(portal, page)
    return await portalPage(portal, request, {
      title: 'Codes',
      body: html`<h1>Codes</h1>
        <section>${await codesList(portal, request, referralCodes)}</section>
        ${listNavigation(portalPath(token), 'codes', nextCursor)}`,
    })
  })
}
