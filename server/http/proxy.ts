import type { IncomingMessage } from 'node:http'
import { env } from '@/server/env'

const forwardingHeaders = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
]

/**
 * The client's IP address: of the connection, or behind a trusted proxy the last entry of X-Forwarded-For.
 */
export function clientAddress({ headers, socket }: IncomingMessage): string {
  const named = env().TRUST_PROXY
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined
  return named || (socket.remoteAddress ?? 'unknown')
}

/**
 * Whether a client on this machine asks for this machine by name. A local proxy adds forwarding headers; a
 * foreign page in a local browser asks by the name of its own host.
 */
export function isLocal({ headers, socket }: IncomingMessage): boolean {
  if (!/^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')) return false
  if (forwardingHeaders.some((name) => headers[name] !== undefined)) return false
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(headers.host ?? '')
}

/**
 * Makes the forwarding headers of a request reliable. Those of a trusted proxy stay; those of any other
 * client are replaced by the facts of the connection.
 */
export function normalizeForwardingHeaders(request: IncomingMessage): void {
  const { TRUST_PROXY } = env()
  const address = clientAddress(request)
  const host = (TRUST_PROXY && request.headers['x-forwarded-host']) || request.headers.host
  const protocol = TRUST_PROXY && request.headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'
  for (const name of forwardingHeaders) delete request.headers[name]
  request.headers['x-forwarded-for'] = address
  request.headers['x-forwarded-proto'] = protocol
  if (host) request.headers['x-forwarded-host'] = host
}
