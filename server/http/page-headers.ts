import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isPercentEncodedUtf8 } from './parse'

/**
 * Sets the security headers of a page. Next reads the nonce of its scripts from the request's
 * Content-Security-Policy header, the theme script from `x-nonce`, and sign-in the way back from `x-page-path`;
 * all replace what the client sent.
 */
export function securePage(request: IncomingMessage, response: ServerResponse): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = policyWith(nonce)
  request.headers['content-security-policy'] = policy
  request.headers['x-nonce'] = nonce
  request.headers['x-page-path'] = pagePathOf(request.url ?? '/')
  // next-auth answers 500 when this cookie is not a URL. Every sign-in says where to return, so it is not needed.
  request.headers.cookie = request.headers.cookie?.replace(
    /(?<=^|;\s*)(__Secure-)?next-auth\.callback-url=[^;]*;?\s*/g,
    '',
  )
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Frame-Options', 'DENY')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  if (request.headers['x-forwarded-proto'] === 'https')
    response.setHeader('Strict-Transport-Security', 'max-age=31536000')
}

/** The requested path and query, without the parameter that Next's router adds. */
export function pagePathOf(url: string): string {
  return url.replace(/(?<=[?&])_rsc=[^&]*&?/, '').replace(/[?&]$/, '')
}

const authBodyLimitBytes = 64 * 1024

/**
 * Why a request to a page must be rejected before Next handles it, or undefined: a path or form that cannot be
 * decoded, a change sent from another site, a sign-in that is not a small form (next-auth reads bodies without
 * a limit), or one that returns to an invalid address.
 */
export function rejectionOf({
  url = '/',
  method = 'GET',
  headers,
}: IncomingMessage): { status: 400 | 403 | 413 | 415; message: string } | undefined {
  if (!url.startsWith('/') || !isPercentEncodedUtf8(url.split('?')[0]!))
    return { status: 400, message: 'The path is not valid percent-encoded UTF-8.' }
  if (
    url.startsWith('/api/auth/') &&
    !areValidUrls(new URLSearchParams(url.split('?')[1]).getAll('callbackUrl'))
  )
    return { status: 400, message: 'callbackUrl is not a valid URL.' }
  if (method === 'GET' || method === 'HEAD') return undefined
  const { origin } = headers
  if (origin !== undefined && !isOwnOrigin(origin, headers['x-forwarded-host']))
    return {
      status: 403,
      message:
        `The request comes from ${URL.canParse(origin) ? new URL(origin).origin : 'another site'}, and this installation is ` +
        'at another address. If that is its address in the browser, set NEXTAUTH_URL to it.',
    }
  const contentType = headers['content-type'] ?? ''
  if (/^multipart\/form-data/i.test(contentType) && !/;\s*boundary=\S/i.test(contentType))
    return { status: 400, message: 'Content-Type must name the boundary of the form.' }
  if (!url.startsWith('/api/auth/')) return undefined
  if (!(Number(headers['content-length']) <= authBodyLimitBytes))
    return {
      status: 413,
      message: `Content-Length is required and must be at most ${authBodyLimitBytes / 1024} KiB.`,
    }
  if (!/^application\/x-www-form-urlencoded\b/i.test(contentType))
    return { status: 415, message: 'Content-Type must be application/x-www-form-urlencoded.' }
  return undefined
}

/** Whether these are URLs, relative ones included. */
const areValidUrls = (texts: string[]) => texts.every((text) => URL.canParse(text, 'http://localhost'))

/** Whether an Origin is this site: `ownHost` is the host of the public origin. */
function isOwnOrigin(origin: string, ownHost: string | string[] | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === ownHost
}

/**
 * Allows inline styles, which charts and floating elements need for their position. Scripts need the nonce.
 */
function policyWith(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
