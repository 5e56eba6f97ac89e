import type { IncomingMessage } from 'node:http'
import { env } from '@/server/env'

const forwardingHeaders = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip']

/**
 * Makes the forwarding headers of a request tell the truth: behind a trusted proxy they stay as that proxy set them,
 * otherwise what the client claims is replaced by what the connection shows. Later code may then rely on them.
 */
export function trustProxy(request: IncomingMessage): void {
  const socketAddress = request.socket.remoteAddress ?? 'unknown'
  const { TRUST_PROXY } = env()
  const forwardedFor = TRUST_PROXY ? String(request.headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : undefined
  const host = (TRUST_PROXY && request.headers['x-forwarded-host']) || request.headers.host
  const protocol = TRUST_PROXY && request.headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'
  for (const name of forwardingHeaders) delete request.headers[name]
  request.headers['x-forwarded-for'] = forwardedFor || socketAddress
  request.headers['x-forwarded-proto'] = protocol
  if (host) request.headers['x-forwarded-host'] = host
}

/** Where a request comes from, after `trustProxy`. */
export function addressOf(request: IncomingMessage): string {
  return String(request.headers['x-forwarded-for'])
}
