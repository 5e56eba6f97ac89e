import type { Worker } from 'node:cluster'
import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import type { MetricValues } from './metrics'
import { addUp, sendMetrics } from './worker-metrics'

/** A worker that has answered a number of calls. It answers to `measure` until it ends. */
class FakeWorker extends EventEmitter {
  private isRunning = true
  private readonly texts: string[] = []

  constructor(private readonly calls: number) {
    super()
    addUp(this.worker)
  }

  private get worker(): Worker {
    return this as unknown as Worker
  }

  isDead = () => !this.isRunning
  isConnected = () => this.isRunning

  send(message: 'measure' | { text: string }): void {
    if (message === 'measure') setImmediate(() => this.emit('message', { metrics: countOf(this.calls) }))
    else this.emit('text', this.texts.push(message.text))
  }

  end(): void {
    this.isRunning = false
    this.emit('exit')
  }

  /** The sums of this many scrapes at the same time. */
  async scrape(times: number): Promise<number[]> {
    this.texts.length = 0
    const answered = new Promise<void>((resolve) => this.on('text', (count) => count === times && resolve()))
    for (let scrape = 0; scrape < times; scrape++) sendMetrics(this.worker)
    await answered
    this.removeAllListeners('text')
    return this.texts.map((text) => Number(/^calls (\d+)$/m.exec(text)?.[1]))
  }
}

function countOf(value: number): MetricValues {
  const values = [{ value, labels: {} }]
  return [
    { name: 'calls', help: 'Calls', type: 'counter', aggregator: 'sum', values },
  ] as unknown as MetricValues
}

it('scrapes at the same time all show the counts of running and of ended workers, and so do later ones', async () => {
  const [asked, one, other] = [new FakeWorker(7), new FakeWorker(100), new FakeWorker(50)]
  expect(await asked.scrape(1)).toEqual([157])
  one.end()
  other.end()
  expect(await asked.scrape(3)).toEqual([157, 157, 157])
  expect(await asked.scrape(1)).toEqual([157])
})
