import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { onTestFinished, vi } from 'vitest'
import { env } from '@/server/env'

export interface Received {
  headers: IncomingHttpHeaders
  body: string
}

/** What a receiver does with a request that it has read: a status to answer, or anything else. */
export type Behavior = number | ((response: ServerResponse, request: IncomingMessage) => void)

export interface Receiver {
  url: string
  /** `host:port`, as WEBHOOK_ALLOW_HOSTS names it. */
  host: string
  received: Received[]
  /** From now on. */
  behave(behavior: Behavior): void
  connections(): number
  /** Ends every connection, and takes no more. */
  close(): void
}

/** Accepts and never answers. */
export const blackHole: Behavior = () => undefined

/** A receiver of webhooks on this machine that may be called, until the test is over. */
export async function newReceiver(behavior: Behavior = 200, { allowed = true } = {}): Promise<Receiver> {
  let current = behavior
  let connections = 0
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
      if (typeof current === 'number') response.writeHead(current).end()
      else current(response, request)
    })
  })
  server.on('connection', () => connections++)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  if (allowed) env().WEBHOOK_ALLOW_HOSTS.push(host)
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  onTestFinished(() => {
    env().WEBHOOK_ALLOW_HOSTS = env().WEBHOOK_ALLOW_HOSTS.filter((each) => each !== host)
    close()
  })
  return {
    url: `http://${host}/hooks`,
    host,
    received,
    behave: (next) => (current = next),
    connections: () => connections,
    close,
  }
}

/** What the public Standard Webhooks library makes of a message, at the time when it was sent. Throws unless `secret` signed it. */
export function verify(secret: string, { headers, body }: Received): unknown {
  vi.useFakeTimers({ toFake: ['Date'], now: Number(headers['webhook-timestamp']) * 1000 })
  try {
    return new Webhook(secret).verify(body, headers as Record<string, string>)
  } finally {
    vi.useRealTimers()
  }
}
