import { html, htmlResponse, type Html } from '@/app/html'
import { portalPath } from '@/components/paths'
import { formatDate } from '@/components/ui/format'
import { textOn } from '@/domain/contrast'
import { getBrand } from '@/server/services/company/brand'
import type { Portal } from '@/server/services/portal/portal'
import { style } from './style'

/** The rows of a list on a page. */
export const rowsPerPage = 50

/** A page of a portal in the name and the color of the company. */
export async function portalPage(
  { context }: Portal,
  request: Request,
  { title, body, status = 200 }: { title: string; body: Html; status?: number },
): Promise<Response> {
  const brand = await getBrand(context)
  const { color } = brand
  const name = brand.name ?? context.scope.company.name
  return htmlResponse({
    status,
    style,
    head: html`<title>${title} · ${name}</title>`,
    body: html`<p class="company" style="background: ${color}; color: ${textOn(color).color}">${name}</p>
      ${body}
      <script src="/copy-text.js" nonce="${request.headers.get('x-nonce')}" defer></script>`,
  })
}

/** The page for every unknown address in a portal: a mistyped path, a month without a statement, a stale cursor. */
export async function missingPage(portal: Portal, request: Request, token: string): Promise<Response> {
  return await portalPage(portal, request, {
    title: 'This page does not exist',
    status: 404,
    body: html`<section>
      <h1>This page does not exist</h1>
      <p>
        The address may be mistyped, or the list has changed. Your codes, referrals and statements are still
        there.
      </p>
      <nav aria-label="Pages"><a href="${portalPath(token)}">Back to your referrals</a></nav>
    </section>`,
  })
}

/** The page of every link that does not work: the same for every cause, partner and company. */
export function noLinkPage(): Response {
  return htmlResponse({
    status: 404,
    style,
    head: html`<title>This link does not work</title>`,
    body: html`<section style="margin-top: 16px">
      <h1>This link does not work</h1>
      <p>It may have expired or been revoked. Ask the person who sent it for a new one.</p>
    </section>`,
  })
}

/** The cursor of the page that a request asks for. */
export function cursorOf(request: Request): string | undefined {
  return new URL(request.url).searchParams.get('cursor') || undefined
}

/** The way back to the first page of the portal, and to the next page of a list. */
export function listNavigation(home: string, list: string, nextCursor: string | null): Html {
  return html`<nav aria-label="Pages">
    <a href="${home}">Back to your referrals</a>
    ${nextCursor && html`<a href="${home}/${list}?cursor=${nextCursor}">Next page</a>`}
  </nav>`
}

/** A time as a day of the company. */
export function dayText({ context }: Portal, time: Date): string {
  return formatDate(time, context.scope.company.timeZone)
}
