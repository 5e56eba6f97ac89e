import { isbot } from 'isbot'
import { originOf } from '@/app/find-origin'
import { destinationOf } from '@/domain/company/brand'
import { sharePath } from '@/components/paths'
import { countVisit } from '@/server/services/referral-code/visits'
import { openCode, type ShareParams } from '../../open-code'
import { sharePage, unavailablePage } from '../../share-page'

/** The share page of a code (docs/api-contract.md, section 5). */
export async function GET(request: Request, { params }: { params: Promise<ShareParams> }): Promise<Response> {
  const { isvId, code } = await params
  const other = new URL(request.url).searchParams.get('code')?.trim()
  // The form of the page for a code that cannot be used.
  if (other) return redirect(303, sharePath(encodeURIComponent(isvId), encodeURIComponent(other)))
  const opened = await openCode(request, { isvId, code })
  if (opened instanceof Response) return opened
  const { context, shared } = opened
  if (!shared) return unavailablePage()
  if (isVisit(request)) countVisit(context, shared.id)
  const { company } = context.scope
  const destination = destinationOf(shared.brand, { code: shared.code, isvId: company.isvId })
  if (shared.brand.mode === 'redirect' && destination !== null) return redirect(302, destination)
  return sharePage({
    shared,
    company,
    url: originOf(request.headers) + sharePath(company.isvId, shared.code),
    nonce: request.headers.get('x-nonce'),
  })
}

/** Whether a person opens the page, and not a program that checks, previews or indexes it, or a browser in advance. */
function isVisit({ method, headers }: Request): boolean {
  const agent = headers.get('user-agent')
  const purpose = ['sec-purpose', 'purpose', 'x-moz'].map((name) => headers.get(name) ?? '').join()
  return method === 'GET' && agent !== null && !isbot(agent) && !/prefetch|prerender|preview/i.test(purpose)
}

function redirect(status: 302 | 303, location: string): Response {
  return new Response(null, { status, headers: { location, 'cache-control': 'no-store' } })
}
