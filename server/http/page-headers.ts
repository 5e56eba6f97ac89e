import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

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
  // The address of a portal page is its key.
  const isPortal = request.url?.startsWith('/portal/')
  response.setHeader('Referrer-Policy', isPortal ? 'no-referrer' : 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  if (request.headers['x-forwarded-proto'] === 'https')
    response.setHeader('Strict-Transport-Security', 'max-age=31536000')
}

/** The requested path and query, without the parameter that Next's router adds. */
export function pagePathOf(url: string): string {
  return url.replace(/(?<=[?&])_rsc=[^&]*&?/, '').replace(/[?&]$/, '')
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
