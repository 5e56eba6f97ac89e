import { openPortal, type PortalParams } from '../../open-portal'
import { missingPage } from '../../portal-page'

/** Every other path of a portal. */
export async function GET(
  request: Request,
  { params }: { params: Promise<PortalParams> },
): Promise<Response> {
  const { token } = await params
  return await openPortal(request, token, (portal) => missingPage(portal, request, token))
}
