import { destinationOf, fillIn } from '@/domain/company/brand'
import { textOn } from '@/domain/contrast'
import type { SharedCode } from '@/server/services/referral-code/validate-referral-code'
import { html, htmlResponse, type Html } from '../html'
import { style } from './style'

export interface SharePageProps {
  shared: SharedCode
  company: { isvId: string; name: string }
  /** The public address of the page. */
  url: string
  /** Allows the script of the page. Without one, or without scripts, the code is copied by hand. */
  nonce: string | null
}

/** The page of a code that can be used: the offer, the code and a link to the destination. */
export function sharePage({ shared: { code, brand }, company, url, nonce }: SharePageProps): Response {
  const name = brand.name ?? company.name
  const textOf = (template: string) => fillIn(template, { code, company: name })
  const [headline, offer] = [textOf(brand.headline), textOf(brand.offer)]
  const onBrand = `background: ${brand.color}; color: ${textOn(brand.color).color}`
  const destination = destinationOf(brand, { code, isvId: company.isvId })
  return respond(
    200,
    html`<title>${headline}</title>
      <meta name="description" content="${offer}" />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="${name}" />
      <meta property="og:title" content="${headline}" />
      <meta property="og:description" content="${offer}" />
      <meta property="og:url" content="${url}" />
      <meta property="og:image" content="${url}/og.png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta name="twitter:card" content="summary_large_image" />`,
    html`<p class="company" style="${onBrand}">${name}</p>
      <div class="content">
        <h1>${headline}</h1>
        <p>${offer}</p>
        <p class="code" id="code">${code}</p>
        <button class="action" data-copies="code" hidden>Copy code</button>
        ${destination === null ? null : html`<a class="action main" href="${destination}" style="${onBrand}">${textOf(brand.buttonText)}</a>`}
      </div>
      <script src="/copy-text.js" nonce="${nonce}" defer></script>`,
  )
}

/** The page of every code that cannot be used now. It is the same for every cause and company. */
export function unavailablePage(): Response {
  return respond(
    404,
    html`<title>This code cannot be used now</title>`,
    html`<div class="content">
      <h1>This code cannot be used now</h1>
      <p>
        It may have expired, not have started yet, or be mistyped. Ask the person who shared it, or enter
        another code.
      </p>
      <form>
        <label
          >Code <input name="code" required maxlength="64" autocomplete="off" autocapitalize="none"
        /></label>
        <button class="action">Open code</button>
      </form>
    </div>`,
  )
}

/** The page for an address that has opened too many codes. */
export function tooManyPage(retryAfterSeconds: number): Response {
  return respond(
    429,
    html`<title>Too many requests</title>`,
    html`<div class="content">
      <h1>Too many requests</h1>
      <p>Try again in ${String(retryAfterSeconds)} seconds.</p>
    </div>`,
    { 'retry-after': String(retryAfterSeconds) },
  )
}

function respond(status: number, head: Html, body: Html, headers?: Record<string, string>): Response {
  return htmlResponse({ status, style, head, body, headers })
}
