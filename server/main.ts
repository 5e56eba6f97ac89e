/**
 * The server: answers the API itself and passes everything else to Next (docs/adr/0002). server/start.ts starts it.
 */
import cluster from 'node:cluster'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import next from 'next'
import { router } from '@/app/api/endpoints'
import { minuteMs } from '@/domain/time'
import { announce } from '@/server/announce'
import { startDeliveryWorker } from '@/server/delivery-worker'
import { env } from '@/server/env'
import { startCodeIndexer } from '@/server/code-indexer'
import { startJobWorker } from '@/server/job-worker'
import { startMailWorker } from '@/server/mail-worker'
import { startMaintenance } from '@/server/maintenance'
import { answerMetrics } from '@/server/http/metrics'
import { answerApi, answerClientError, isApiPath, rejectRequest } from '@/server/http/node-server'
import { securePage } from '@/server/http/page-headers'
import { correctInternalErrors, isAccepted, markAccepted, rejectionOf } from '@/server/http/page-rejections'
import { hostProblemOf, normalizeForwardingHeaders } from '@/server/http/proxy'
import { captureConsole, log, loggable, logPrintedErrorsAs } from '@/server/log'
import { metricsText, startMetrics } from '@/server/metrics'
import { endVisits } from '@/server/services/referral-code/visits'
import { endRequestLog } from '@/server/services/request-log/record-request'
import { metricsToken } from '@/server/secrets'
import { store } from '@/server/store'
import { followSupervisor, leaveMetrics, metricsOfAllWorkers } from '@/server/worker'

const shutdownTimeoutMs = 10_000
/**
 * Webhook deliveries that take longer on shutdown are abandoned; their lease ends, and the next process
 * retries.
 */
const deliveriesTimeoutMs = 4_000
/** How long a replaced worker waits for the next request on each connection, to answer it and end the connection. */
const drainMs = 1_000
/** How long it then waits for the calls under way. */
const drainedTimeoutMs = 60_000
/** How long a request may take to arrive, a file of 100 MB included. `readBody` limits JSON bodies to less. */
const requestTimeout = 10 * minuteMs
const { HOST, PORT } = env()

captureConsole()
// Next adds an 'upgrade' listener to its server, which ends every request that offers another protocol. So Next gets a
// server that never listens.
const app = next({ dev: false, hostname: HOST, port: PORT, httpServer: createServer() })
const prepared = app.prepare().then(() => app.getRequestHandler())

// Node would reject a request without Host with an empty response; `handle` explains the failure.
const server = createServer(
  { requestTimeout, headersTimeout: 10_000, keepAliveTimeout: 65_000, requireHostHeader: false },
  (request, response) => {
    handle(request, response).catch((error: unknown) => {
      log().error({ error: loggable(error) }, 'request failed')
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('An internal error occurred.\n')
    })
  },
)

function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '/'
  // The request line may hold an absolute URL.
  if (!url.startsWith('/')) request.url = url.replace(/^https?:\/\/[^/?]*/i, '') || '/'
  const problem = hostProblemOf(request) ?? upgradeProblemOf(request)
  if (problem) {
    rejectRequest(request, response, 400, problem)
    return Promise.resolve()
  }
  if (/^\/metrics(\?|$)/.test(request.url ?? '/'))
    return answerMetrics(
      request,
      response,
      metricsToken(),
      cluster.isWorker ? metricsOfAllWorkers : metricsText,
    )
  return isApiPath(request.url ?? '/') ? answerApi(router, request, response) : answerPage(request, response)
}

/** Other protocols (h2c) are offers, which a server may ignore. A WebSocket handshake must be answered. */
function upgradeProblemOf({ headers }: IncomingMessage): string | undefined {
  return /\bwebsocket\b/i.test(headers.upgrade ?? '') ? 'This server does not support WebSocket.' : undefined
}

async function answerPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isAccepted(request)) {
    normalizeForwardingHeaders(request)
    const rejection = rejectionOf(request)
    if (rejection) return rejectRequest(request, response, rejection.status, rejection.message)
    markAccepted(request)
  }
  securePage(request, response)
  correctInternalErrors(request, response)
  const handlePage = await prepared
  // A request that cannot be decoded is the client's fault, although Next prints an error.
  const levelOf = () => (response.statusCode === 400 ? 'warn' : 'error')
  await logPrintedErrorsAs(levelOf, () => handlePage(request, response))
}

/** Stops maintenance, jobs and webhook deliveries, once they have started. */
let stopBackgroundWork: () => Promise<void> = () => Promise.resolve()

let isShuttingDown = false

async function shutDown(reason: string, timeoutMs = shutdownTimeoutMs): Promise<void> {
  if (isShuttingDown) return
  isShuttingDown = true
  log().info({ reason }, 'shutting down')
  const deliveriesEnded = Promise.race([stopBackgroundWork(), sleep(deliveriesTimeoutMs)])
  const timer = setTimeout(() => process.exit(1), timeoutMs)
  timer.unref()
  const closed = new Promise((resolve) => server.close(resolve))
  // Node keeps a connection open for further requests after its last response, so idle ones are closed
  // repeatedly.
  const sweep = setInterval(closeIdleConnections, 50)
  closeIdleConnections()
  await closed
  clearInterval(sweep)
  await Promise.all([app.close(), deliveriesEnded, endRequestLog(), endVisits()])
  if (cluster.isWorker) await leaveMetrics()
  await store().close()
  process.exit(0)
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void shutDown(signal))

/**
 * Ends a worker that another one has replaced. It accepts no connection, and ends each with its next response. Connections that
 * stay idle are then closed: a request that arrives at that moment fails.
 */
async function drain(): Promise<void> {
  server.prependListener('request', (_request, response) => (response.shouldKeepAlive = false))
  // Unlike that of an HTTP server, it leaves idle connections open.
  Server.prototype.close.call(server)
  const endAt = Date.now() + drainMs
  while (connections.size > 0 && Date.now() < endAt) await sleep(50)
  await shutDown('replaced', drainedTimeoutMs)
}

/**
 * Closes connections without a request. Browsers open spare ones, which Node counts as active until the first
 * byte.
 */
function closeIdleConnections(): void {
  server.closeIdleConnections()
  for (const socket of connections) if (socket.bytesRead === 0) socket.destroy()
}

const connections = new Set<Socket>()
server.on('connection', (socket: Socket) => {
  connections.add(socket)
  socket.once('close', () => connections.delete(socket))
})
server.on('clientError', answerClientError)
server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
  rejectRequest(request, response, 417, 'The Expect header must be 100-continue or absent.'),
)
server.on('error', (error: NodeJS.ErrnoException) => {
  const problem =
    error.code === 'EADDRINUSE'
      ? `Port ${PORT} is in use. Stop the other process, or choose another port: PORT=3001 npm start`
      : `The server cannot listen: ${error.message}`
  process.stderr.write(`${problem}\n`)
  process.exit(1)
})

startMetrics()
server.listen(PORT, HOST)
await Promise.all([once(server, 'listening'), prepared])
const stopMaintenance = startMaintenance()
const stopDeliveries = startDeliveryWorker()
const stopJobs = startJobWorker()
const stopIndexer = startCodeIndexer()
const stopMail = startMailWorker()
stopBackgroundWork = async () => {
  stopMaintenance()
  await Promise.all([stopDeliveries(), stopJobs(), stopIndexer(), stopMail()])
}
if (cluster.isWorker) followSupervisor({ onReplaced: () => void drain() })
else await announce(server.address())
