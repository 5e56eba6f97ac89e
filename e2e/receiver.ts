/** A receiver of webhooks as an integrator writes one, with the public Standard Webhooks library. */
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export interface Message {
  type: string
  timestamp: string
  data: Record<string, unknown>
}
export interface Received {
  path: string
  id: string
  headers: IncomingHttpHeaders
  body: string
}
type Behavior = (response: ServerResponse) => void

export interface Receiver {
  /** `host:port`, as WEBHOOK_ALLOW_HOSTS names it. */
  host: string
  url: string
  received: Received[]
  /** Applies from now on. */
  behave(behavior: Behavior): void
  close(): void
}

export const answer =
  (status: number, headers: Record<string, string> = {}): Behavior =>
  (response) =>
    void response.writeHead(status, headers).end()
/** Accepts and never answers. */
export const blackHole: Behavior = () => undefined

export async function startReceiver(behavior = answer(200)): Promise<Receiver> {
  let current = behavior
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({
        path: request.url ?? '',
        id: String(request.headers['webhook-id']),
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      })
      current(response)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { host, url: `http://${host}/hooks`, received, behave: (next) => (current = next), close }
}

/** Verifies a message with the library and returns it. Throws unless this secret signed it within the last minutes. */
export function verified(secret: string, { headers, body }: Received): Message {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as Message
}
