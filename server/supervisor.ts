/**
 * With WORKERS=n (docs/adr/0019): starts n servers that share one port, starts those that crash again, replaces all of them one
 * by one on SIGHUP, and stops them on SIGTERM.
 */
import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { announce } from './announce'
import { setUpToken } from './auth/set-up-token'
import { acceptedMark } from './http/page-rejections'
import { log, loggable } from './log'
import { store } from './store'
import { addUp, sendMetrics } from './worker-metrics'

/** Delay before a crashed worker is restarted. It doubles with each further crash within a minute. */
const firstPauseMs = 500
const longestPauseMs = 30_000
/** Longer than a worker takes to stop (server/main.ts). */
const stopTimeoutMs = 15_000

let isStopping = false
let crashedAt: number[] = []
/** Workers that are ready, until they crash or are replaced. */
const serving = new Set<Worker>()
const pids = () => [...serving].map((worker) => worker.process.pid)

/**
 * Starts `workersCount` servers and keeps them running. They inherit `environment`. Exits when the first one cannot start: it
 * has printed why.
 */
export async function supervise(workersCount: number, environment: NodeJS.ProcessEnv): Promise<void> {
  // So that new workers read the file .env again.
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name]
  // With npm start, this process runs another file.
  cluster.setupPrimary({ exec: 'dist/main.mjs', serialization: 'advanced' })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal))
  let latest = startAll(workersCount)
  process.on('SIGHUP', () => void (latest = latest.then(replaceAll)))
  await latest
}

async function startAll(workersCount: number): Promise<void> {
  const listening = once(cluster, 'listening') as Promise<[Worker, AddressInfo]>
  try {
    await startWorker()
  } catch {
    if (!isStopping) process.exit(1)
  }
  if (isStopping) return
  await Promise.all(Array.from({ length: workersCount - 1 }, () => startWorker().catch(retry)))
  const [, address] = await listening
  await announce(address)
  await store().close()
  log().info({ pids: pids(), port: address.port }, 'the workers serve')
}

/** Resolves when the new worker serves. Rejects when it ends before. */
function startWorker(): Promise<void> {
  const worker = cluster.fork({ SET_UP_TOKEN: setUpToken(), ACCEPTED_MARK: acceptedMark })
  return new Promise((resolve, reject) => {
    worker.on('message', (message) => {
      if (message === 'metrics') sendMetrics(worker)
      if (message !== 'ready') return
      serving.add(worker)
      addUp(worker)
      resolve()
    })
    worker.on('error', reject)
    worker.once('exit', (code, signal) => {
      reject(new Error(`A worker ended with ${signal ?? code} before it served.`))
      if (isStopping || !serving.delete(worker)) return
      log().error({ pid: worker.process.pid, code, signal }, 'a worker crashed')
      void startAfterCrash()
    })
  })
}

async function startAfterCrash(): Promise<void> {
  const now = Date.now()
  crashedAt = [...crashedAt.filter((at) => at > now - 60_000), now]
  await sleep(Math.min(firstPauseMs * 2 ** (crashedAt.length - 1), longestPauseMs))
  if (!isStopping) await startWorker().catch(retry)
}

async function retry(error: unknown): Promise<void> {
  if (isStopping) return
  log().error({ error: loggable(error) }, 'a worker did not start; will retry')
  await startAfterCrash()
}

/** Replaces the workers one by one, each when its successor serves. Keeps those that are left when a successor does not start. */
async function replaceAll(): Promise<void> {
  log().info('replacing the workers')
  for (const worker of [...serving]) {
    // From here on, its exit is not a crash. If it crashed already, another one was started.
    if (isStopping || !serving.delete(worker)) continue
    try {
      await startWorker()
    } catch (error) {
      log().error({ error: loggable(error) }, 'a worker did not start; the others stay')
      if (worker.isDead()) await startAfterCrash()
      else serving.add(worker)
      return
    }
    await end(worker, () => worker.send('replaced'))
  }
  log().info({ pids: pids() }, 'replaced the workers')
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  if (isStopping) return
  isStopping = true
  log().info({ reason: signal }, 'stopping the workers')
  setTimeout(() => process.exit(1), stopTimeoutMs)
  const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined)
  await Promise.all(workers.map((worker) => end(worker, () => worker.process.kill('SIGTERM'))))
  process.exit(workers.some((worker) => worker.process.exitCode) ? 1 : 0)
}

async function end(worker: Worker, ask: () => void): Promise<void> {
  if (worker.isDead()) return
  const ended = once(worker, 'exit')
  ask()
  await ended
}
