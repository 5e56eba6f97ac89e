/** A reverse proxy with the defaults of nginx: HTTP/1.0 semantics, the Host of the server behind it, no forwarding headers. */
import { once } from 'node:events'
import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Proxy {
  /** Where browsers reach it. */
  url: string
  /** Sets the port of the server behind it, and the headers that it adds, as a proxy with more settings does. */
  leadTo(port: number, headers?: Record<string, string>): void
  close(): void
}

/** Starts a proxy that leads nowhere yet. */
export async function startProxy(): Promise<Proxy> {
  let target = { port: 0, headers: {} }
  const server = createServer((request, response) => {
    const { port, headers } = target
    const passed = send(
      {
        host: '127.0.0.1',
        port,
        method: request.method,
        path: request.url,
        headers: { ...request.headers, host: `127.0.0.1:${port}`, connection: 'close', ...headers },
      },
      (answer) => {
        response.writeHead(answer.statusCode!, answer.headers)
        answer.pipe(response)
      },
    )
    passed.on('error', () => response.writeHead(502).end())
    request.pipe(passed)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    leadTo: (port, headers = {}) => (target = { port, headers }),
    close: () => void server.close(),
  }
}
