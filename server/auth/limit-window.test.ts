import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { minuteMs } from '@/domain/time'
import { purgeEndedWindows } from '@/server/services/limit-window/purge-ended-windows'
import { readRows } from '@/server/testing/database'
import { startProcess } from '@/server/testing/processes'
import { countAttempt, forgive } from './limit-window'

const windowMs = 15 * minuteMs
const count = (...limited: [string, ...string[]]) => countAttempt(limited, windowMs)
const rows = () => readRows<{ key: string }>('SELECT * FROM limit_windows')

afterEach(() => void vi.useRealTimers())

describe('what a limit counts', () => {
  it('is counted once by all processes together', async () => {
    const what = randomUUID()
    const processes = [1, 2].map(() => startProcess('count-attempts', [what, '50']))
    await Promise.all(processes.map(({ printed }) => printed(1)))
    for (const { go } of processes) go()
    expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0])
    const counts = processes.flatMap(({ lines }) => lines.slice(1).map(Number))
    expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
    expect(await count(what)).toBe(101)
  })

  it('starts again at the end of the window, which further attempts do not move', async () => {
    const what = randomUUID()
    vi.useFakeTimers({ toFake: ['Date'] })
    expect(await count(what)).toBe(1)
    vi.setSystemTime(Date.now() + windowMs - 1)
    expect(await count(what)).toBe(2)
    vi.setSystemTime(Date.now() + 1)
    expect(await count(what)).toBe(1)
  })

  it('is not confused with what has the same letters', async () => {
    const what = randomUUID()
    expect([await count(what, 'a b'), await count(what, 'a', 'b')]).toEqual([1, 1])
  })

  it('is taken back for the attempt that was right, and ends for its account', async () => {
    const [address, account] = [randomUUID(), randomUUID()]
    for (let attempt = 0; attempt < 3; attempt++) await Promise.all([count(address), count(account)])
    await forgive([account], [address])
    expect([await count(account), await count(address)]).toEqual([1, 3])
  })

  it('is stored without the name, and no longer than the window', async () => {
    const what = randomUUID()
    await count(what)
    expect(JSON.stringify(rows())).not.toContain(what)
    await purgeEndedWindows(new Date())
    expect(rows()).not.toEqual([])
    await purgeEndedWindows(new Date(Date.now() + 2 * windowMs))
    expect(rows()).toEqual([])
  })
})
