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
type Behaviour = (response: ServerResponse) => void

export interface Receiver {
  /** `host:port`, as WEBHOOK_ALLOW_HOSTS names it. */
  host: string
  url: string
  received: Received[]
  /** From now on. */
  behave(behaviour: Behaviour): void
  close(): void
}

export const answer =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    void response.writeHead(status, headers).end()
/** Accepts and never answers. */
export const blackHole: Behaviour = () => undefined

export async function startReceiver(behaviour = answer(200)): Promise<Receiver> {
  let current = behaviour
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

/** The message, once the library has found it signed with this secret within the last minutes. Throws otherwise. */
export function verified(secret: string, { headers, body }: Received): Message {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as Message
}
