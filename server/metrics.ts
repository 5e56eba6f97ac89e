import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { commits, type CommittedBatch } from '@/db/commits'
import { systemContext } from './auth/authenticate'
import { log, loggable } from './log'
import { listCompanies } from './services/company/list-companies'
import { measureOutbox } from './services/webhook/measure-outbox'
import { singleton } from './singleton'

/** The metrics of this process. Labels never identify a caller. */
const metrics = () =>
  singleton('metrics', () => {
    const registry = new Registry()
    const registers = [registry]
    return {
      registry,
      outboxPending: new Gauge({
        name: 'referral_desk_outbox_pending',
        help: 'Webhook deliveries that are pending.',
        aggregator: 'max', // every worker measures the same
        registers,
      }),
      outboxOldest: new Gauge({
        name: 'referral_desk_outbox_oldest_seconds',
        help: 'Age of the oldest pending webhook delivery.',
        aggregator: 'max',
        registers,
      }),
      calls: new Histogram({
        name: 'referral_desk_http_request_duration_seconds',
        help: 'Duration of API calls by documented route, method and status.',
        labelNames: ['method', 'route', 'status'],
        buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
        registers,
      }),
      commitSizes: new Histogram({
        name: 'referral_desk_commit_transactions',
        help: 'Transactions that shared a commit.',
        buckets: [1, 2, 4, 8, 16, 32, 64],
        registers,
      }),
      commitDurations: new Histogram({
        name: 'referral_desk_commit_duration_seconds',
        help: 'Duration of a commit, with its transactions.',
        buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
        registers,
      }),
    }
  })

/** Counts and times one completed call. */
export function measureCall({
  method,
  route,
  status,
  durationMs,
}: {
  method: string
  route: string
  status: number
  durationMs: number
}): void {
  metrics().calls.observe({ method, route, status }, durationMs / 1_000)
}

/** Starts to measure memory, CPU and event loop of the process, and its commits. */
export function startMetrics(): void {
  const { registry, commitSizes, commitDurations } = metrics()
  collectDefaultMetrics({ register: registry })
  commits.subscribe((message) => {
    const { transactionsCount, durationMs } = message as CommittedBatch
    commitSizes.observe(transactionsCount)
    commitDurations.observe(durationMs / 1_000)
  })
}

/** All metrics of this process, in the text format of Prometheus. */
export async function metricsText(): Promise<{ contentType: string; body: string }> {
  const { registry } = metrics()
  await measureBacklog()
  return { contentType: registry.contentType, body: await registry.metrics() }
}

export type MetricValues = Awaited<ReturnType<Registry['getMetricsAsJSON']>>

/** All metrics of this process, to add up with those of others. */
export async function metricValues(): Promise<MetricValues> {
  await measureBacklog()
  return await metrics().registry.getMetricsAsJSON()
}

/** Sets NaN if the database is unavailable: the other metrics are needed most then. */
async function measureBacklog(): Promise<void> {
  const { outboxPending, outboxOldest } = metrics()
  try {
    let count = 0
    const oldest: Date[] = []
    for (const company of await listCompanies()) {
      const backlog = await measureOutbox(systemContext(company))
      count += backlog.count
      if (backlog.oldestAt) oldest.push(backlog.oldestAt)
    }
    outboxPending.set(count)
    outboxOldest.set(oldest.length ? Math.max(0, Date.now() - Math.min(...oldest.map(Number))) / 1_000 : 0)
  } catch (error) {
    log().warn({ error: loggable(error) }, 'measuring the outbox failed')
    outboxPending.set(NaN)
    outboxOldest.set(NaN)
  }
}
