/** Adds up the metrics of the workers, in their supervisor. */
import type { Worker } from 'node:cluster'
import { AggregatorRegistry } from 'prom-client'
import { log, loggable } from './log'
import type { MetricValues } from './metrics'

/** A worker that does not answer in time is counted as it was last measured. */
const answerTimeoutMs = 1_000

const latest = new Map<Worker, MetricValues>()
/** Counts of workers that have ended, as last measured: a sum that fell would look like a restart. */
let past: MetricValues = []
/** One call after another: each may move the counts of an ended worker to `past`. */
let calls = Promise.resolve()

/** Includes a worker, which serves from now on. It also sends its metrics unasked before it ends in good order. */
export function addUp(worker: Worker): void {
  latest.set(worker, [])
  worker.on('message', ({ metrics }: { metrics?: MetricValues }) => {
    if (metrics) latest.set(worker, metrics)
  })
}

/** Sends the metrics of all workers to the one that asks for them, in the text format of Prometheus. Logs a failure. */
export function sendMetrics(asking: Worker): void {
  calls = calls
    .then(async () => {
      const text = await metricsOfAll()
      if (asking.isConnected()) asking.send({ text })
    })
    .catch((error: unknown) =>
      log().error({ error: loggable(error) }, 'cannot add up the metrics of the workers'),
    )
}

async function metricsOfAll(): Promise<string> {
  await Promise.all([...latest.keys()].map(measure))
  for (const [worker, values] of latest) {
    if (!worker.isDead()) continue
    latest.delete(worker)
    past = await AggregatorRegistry.aggregate([past, values.filter(isCount)]).getMetricsAsJSON()
  }
  return await AggregatorRegistry.aggregate([past, ...latest.values()]).metrics()
}

function isCount({ type }: MetricValues[number]): boolean {
  return ['counter', 'histogram'].includes(String(type))
}

function measure(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      worker.off('message', read).off('exit', finish)
      resolve()
    }
    const read = (message: { metrics?: MetricValues }) => {
      if (message.metrics) finish()
    }
    const timer = setTimeout(finish, answerTimeoutMs)
    if (!worker.isConnected()) return finish()
    worker.on('message', read).on('exit', finish).send('measure')
  })
}
