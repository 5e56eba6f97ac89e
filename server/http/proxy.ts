import type { IncomingMessage } from 'node:http'
import { clientAddressOf, lastElementOf } from '@/server/auth/client-address'
import { env } from '@/server/env'

const forwardingHeaders = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
]

/** The client's address: of the connection, or behind a trusted proxy the last entry of X-Forwarded-For. */
export function clientAddress({ headers, socket }: IncomingMessage): string {
  return clientAddressOf(forwarded(headers, 'x-forwarded-for') ?? socket.remoteAddress ?? 'unknown')
}

/**
 * Where browsers reach this installation: NEXTAUTH_URL, or behind a trusted proxy what it says, or what the request says.
 * Undefined for a request without Host.
 */
export function publicOriginOf({ headers }: Pick<IncomingMessage, 'headers'>): URL | undefined {
  const { NEXTAUTH_URL } = env()
  if (NEXTAUTH_URL) return new URL(NEXTAUTH_URL)
  const host = forwarded(headers, 'x-forwarded-host') ?? headers.host
  const protocol = forwarded(headers, 'x-forwarded-proto') === 'https' ? 'https' : 'http'
  return host === undefined ? undefined : new URL(`${protocol}://${host}`)
}

/** What is wrong with the Host header, or with the one that a trusted proxy reports; undefined if nothing is. */
export function hostProblemOf({
  headers,
  httpVersion,
  rawHeaders,
}: Pick<IncomingMessage, 'headers' | 'httpVersion' | 'rawHeaders'>): string | undefined {
  const { host } = headers
  if (host === undefined) return httpVersion === '1.1' ? 'The Host header is required.' : undefined
  if (hostsIn(rawHeaders) > 1) return 'The Host header is given more than once; send it once.'
  if (!isHost(host)) return 'The Host header is not a host name with an optional port.'
  const named = forwarded(headers, 'x-forwarded-host')
  if (named !== undefined && !isHost(named))
    return 'The X-Forwarded-Host header is not a host name with an optional port.'
  return undefined
}

/** How many Host headers there are, of which Node keeps the first. A loop, because every request comes through here. */
function hostsIn(rawHeaders: string[]): number {
  let count = 0
  for (let i = 0; i < rawHeaders.length; i += 2)
    if (rawHeaders[i]!.length === 4 && rawHeaders[i]!.toLowerCase() === 'host') count++
  return count
}

/** The last valid host: nearly every request names the same one, and parsing it takes longer than anything else here. */
let lastHost = ''

function isHost(text: string): boolean {
  if (text === lastHost) return true
  if (!/^(\[[\da-f:.]+\]|[\w.-]+)(:\d*)?$/i.test(text) || !URL.canParse(`http://${text}`)) return false
  lastHost = text
  return true
}

/**
 * Replaces the forwarding headers of a request by facts: the client's address and the public origin. Next, next-auth and
 * the pages read these.
 */
export function normalizeForwardingHeaders(request: IncomingMessage): void {
  const address = clientAddress(request)
  const origin = publicOriginOf(request)
  for (const name of forwardingHeaders) delete request.headers[name]
  request.headers['x-forwarded-for'] = address
  request.headers['x-forwarded-proto'] = origin?.protocol === 'https:' ? 'https' : 'http'
  if (origin) request.headers['x-forwarded-host'] = origin.host
}

/** What the nearest proxy has written into a header, if it is trusted. */
function forwarded(headers: IncomingMessage['headers'], name: string): string | undefined {
  return env().TRUST_PROXY ? lastElementOf(headers[name]) : undefined
}
