import { afterEach, expect, it, vi } from 'vitest'
import { writeBlockOf } from '@/db/open'
import { insertRows, readRows, timeInSql } from '@/server/testing/database'
import { startMaintenance } from './maintenance'

afterEach(() => void vi.useRealTimers())

it('deletes the windows of limits that have ended, after a move of the database, too', async () => {
  const ended = timeInSql(Date.now() - 1_000)
  insertRows(3, `INSERT INTO limit_windows (key, count, ends_at) SELECT 'window ' || i, 1, ${ended}`)
  await writeBlockOf(process.env.DATABASE_URL!).begin('moved', null)
  vi.useFakeTimers({ toFake: ['setInterval'] })
  const stop = startMaintenance()
  vi.advanceTimersByTime(60_000)
  await vi.waitFor(() => expect(readRows('SELECT * FROM limit_windows')).toEqual([]))
  stop()
})
