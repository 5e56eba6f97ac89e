/**
 * The production process behind `npm start`: answers the API itself and hands everything else to Next
 * (docs/adr/0002). Built by scripts/prepare.mjs into dist/main.mjs.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import next from 'next'
import { router } from '@/app/api/endpoints'
import { isSetUp } from '@/server/services/company/is-set-up'
import { startDeliveryWorker } from '@/server/delivery-worker'
import { env, listensOnLoopbackOnly } from '@/server/env'
import { startMaintenance } from '@/server/maintenance'
import { answerMetrics } from '@/server/http/metrics'
import { answerApi, answerClientError, isApiPath, refuseRequest } from '@/server/http/node-server'
import { reasonToRefuse, securePage } from '@/server/http/page-headers'
import { trustProxy } from '@/server/http/proxy'
import { log, loggable } from '@/server/log'
import { metricsText, startMetrics } from '@/server/metrics'
import { endRequestLog } from '@/server/services/request-log/record-request'
import { setUpToken } from '@/server/auth/set-up-token'
import { store } from '@/server/store'

const shutdownTimeoutMs = 10_000
/** An attempt to deliver that takes longer is made again by whoever comes next. */
const deliveriesTimeoutMs = 4_000
const { HOST, PORT } = openOrExit()

/** Reads the settings and opens the database; what is wrong with either is said in words, not as a stack. */
function openOrExit(): ReturnType<typeof env> {
  try {
    const settings = env()
    store()
    return settings
  } catch (error) {
    console.error(
      `Referral Desk cannot start: ${error instanceof Error ? error.message : String(error)}\nCheck DATABASE_URL and the other settings (README, "Configuration").`,
    )
    process.exit(1)
  }
}

const app = next({ dev: false, hostname: HOST, port: PORT })
const prepared = app.prepare().then(() => app.getRequestHandler())

// Without a Host header Node would answer with nothing; `handle` says what is wrong.
const server = createServer(
  { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000, requireHostHeader: false },
  (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log().error({ error: loggable(error) }, 'a request failed')
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('Something went wrong on our side.\n')
    })
  },
)

function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '/'
  // A client may name the whole address in the request line.
  if (!url.startsWith('/')) request.url = url.replace(/^https?:\/\/[^/?]*/i, '') || '/'
  if (request.httpVersion === '1.1' && request.headers.host === undefined) {
    refuseRequest(response, 400, 'The Host header is missing.')
    return Promise.resolve()
  }
  if (/^\/metrics(\?|$)/.test(request.url ?? '/')) return answerMetrics(request, response, metricsText)
  return isApiPath(request.url ?? '/') ? answerApi(router, request, response) : answerPage(request, response)
}

async function answerPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
  trustProxy(request)
  const refusal = reasonToRefuse(request)
  if (refusal) return refuseRequest(response, refusal.status, refusal.message)
  securePage(request, response)
  const handlePage = await prepared
  await handlePage(request, response)
}

/** What runs beside the answering of requests, once that has begun. */
let stopBackgroundWork: () => Promise<void> = () => Promise.resolve()

async function shutDown(signal: string): Promise<void> {
  log().info({ signal }, 'shutting down')
  const deliveriesEnded = Promise.race([stopBackgroundWork(), sleep(deliveriesTimeoutMs)])
  const timer = setTimeout(() => process.exit(1), shutdownTimeoutMs)
  timer.unref()
  const closed = new Promise((resolve) => server.close(resolve))
  // Connections fall idle one by one as the last answers go out; Node would keep each for another request.
  const sweep = setInterval(closeQuietConnections, 50)
  closeQuietConnections()
  await closed
  clearInterval(sweep)
  await Promise.all([app.close(), deliveriesEnded, endRequestLog()])
  await store().close()
  process.exit(0)
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void shutDown(signal))

/** To Node a connection that has not said a word yet is not idle; browsers open such ahead of need. */
function closeQuietConnections(): void {
  server.closeIdleConnections()
  for (const socket of connections) if (socket.bytesRead === 0) socket.destroy()
}

const connections = new Set<Socket>()
server.on('connection', (socket: Socket) => {
  connections.add(socket)
  socket.once('close', () => connections.delete(socket))
})
server.on('clientError', answerClientError)
server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) =>
  refuseRequest(response, 417, 'This expectation cannot be met.'),
)
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${PORT} is in use. Stop what uses it, or choose another: PORT=3001 npm start`
      : `The server cannot listen: ${error.message}`,
  )
  process.exit(1)
})

startMetrics()
server.listen(PORT, HOST)
await Promise.all([once(server, 'listening'), prepared])
const stopHousekeeping = startMaintenance()
const stopDeliveries = startDeliveryWorker()
stopBackgroundWork = () => (stopHousekeeping(), stopDeliveries())
await announce()

/** Tells the person at the console where to go. */
async function announce(): Promise<void> {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : PORT
  const shownHost = listensOnLoopbackOnly() || HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST
  const url = env().NEXTAUTH_URL ?? `http://${shownHost}:${port}`
  if (await isSetUp()) console.log(`\nReferral Desk is ready: ${url}\n`)
  else {
    console.log(`\nReferral Desk is ready. Set it up at ${url}/setup\n`)
    const when = listensOnLoopbackOnly() ? 'Reached from elsewhere, through a proxy, it' : 'It'
    console.log(`${when} asks for this one-time token: ${setUpToken()}\n`)
  }
}
