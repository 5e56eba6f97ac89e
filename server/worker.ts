/** The messages between a worker and its supervisor (server/supervisor.ts). */
import { Registry } from 'prom-client'
import { metricValues } from './metrics'

const send = (message: unknown) => process.send?.(message)

/** Tells the supervisor that this process serves. Calls `onReplaced` when another worker has taken its place. */
export function followSupervisor({ onReplaced }: { onReplaced: () => void }): void {
  process.on('message', (message) => {
    if (message === 'replaced') onReplaced()
    if (message === 'measure') void metricValues().then((metrics) => send({ metrics }))
  })
  send('ready')
}

/** Leaves the metrics of this worker with the supervisor, before it ends. */
export async function leaveMetrics(): Promise<void> {
  const metrics = await metricValues()
  if (process.connected) await new Promise((resolve) => process.send!({ metrics }, resolve))
}

/** The metrics of all workers, in the text format of Prometheus. */
export async function metricsOfAllWorkers(): Promise<{ contentType: string; body: string }> {
  const body = await new Promise<string>((resolve) => {
    const read = (message: { text?: string }) => {
      if (message.text === undefined) return
      process.off('message', read)
      resolve(message.text)
    }
    process.on('message', read)
    send('metrics')
  })
  return { contentType: Registry.PROMETHEUS_CONTENT_TYPE, body }
}
