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

/** Where a request comes from: the connection's other end, or behind a trusted proxy whom that proxy names last. */
export function clientAddress({ headers, socket }: IncomingMessage): string {
  const named = env().TRUST_PROXY
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined
  return named || (socket.remoteAddress ?? 'unknown')
}

/** Whether somebody on this machine asks for it by its own name: neither a proxy nor a page of elsewhere in a browser here does. */
export function isLocal({ headers, socket }: IncomingMessage): boolean {
  if (!/^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')) return false
  if (forwardingHeaders.some((name) => headers[name] !== undefined)) return false
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(headers.host ?? '')
}

/**
 * Makes the forwarding headers of a request tell the truth: behind a trusted proxy they stay as that proxy set them,
 * otherwise what the client claims is replaced by what the connection shows. Later code may then rely on them.
 */
export function trustProxy(request: IncomingMessage): void {
  const { TRUST_PROXY } = env()
  const address = clientAddress(request)
  const host = (TRUST_PROXY && request.headers['x-forwarded-host']) || request.headers.host
  const protocol = TRUST_PROXY && request.headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'
  for (const name of forwardingHeaders) delete request.headers[name]
  request.headers['x-forwarded-for'] = address
  request.headers['x-forwarded-proto'] = protocol
  if (host) request.headers['x-forwarded-host'] = host
}
