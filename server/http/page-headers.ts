import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/server/env'
import { isPercentEncodedUtf8 } from './parse'

/**
 * Protects a page in the browser. The nonce goes to Next by the request's own Content-Security-Policy header, which is
 * where Next looks for it, and to the theme script by `x-nonce`; what a client sends in either is replaced.
 */
export function securePage(request: IncomingMessage, response: ServerResponse): void {
  const nonce = randomBytes(16).toString('base64')
  const policy = policyWith(nonce)
  request.headers['content-security-policy'] = policy
  request.headers['x-nonce'] = nonce
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Frame-Options', 'DENY')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  if (request.headers['x-forwarded-proto'] === 'https')
    response.setHeader('Strict-Transport-Security', 'max-age=31536000')
}

const authBodyLimitBytes = 64 * 1024

/**
 * Why a request to a page is turned away before Next sees it, if it is: an address that cannot be decoded, a change sent
 * from another site, or a sign-in that is no small form (next-auth would read it without limit).
 */
export function reasonToRefuse({
  url = '/',
  method = 'GET',
  headers,
}: IncomingMessage): { status: 400 | 403 | 413 | 415; message: string } | undefined {
  if (!url.startsWith('/') || !isPercentEncodedUtf8(url.split('?')[0]!))
    return { status: 400, message: 'The address is not valid percent-encoded UTF-8.' }
  if (method === 'GET' || method === 'HEAD') return undefined
  const { origin } = headers
  if (origin !== undefined && !isOwnOrigin(origin, headers['x-forwarded-host']))
    return { status: 403, message: 'This was sent from another site.' }
  if (!url.startsWith('/api/auth/')) return undefined
  if (!(Number(headers['content-length']) <= authBodyLimitBytes))
    return {
      status: 413,
      message: `The body must be of a stated length of at most ${authBodyLimitBytes / 1024} KiB.`,
    }
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? ''))
    return { status: 415, message: 'Sign-in takes application/x-www-form-urlencoded only.' }
  return undefined
}

/** Whether a page of ours sent it: from the host that was asked, or the one in the settings. */
function isOwnOrigin(origin: string, askedHost: string | string[] | undefined): boolean {
  const hosts = [String(askedHost).toLowerCase(), hostOf(env().NEXTAUTH_URL ?? '')]
  return hosts.includes(hostOf(origin) ?? 'nowhere')
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined
}

/** Inline styles are allowed: charts and floating elements place themselves by them. Scripts need the nonce. */
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
