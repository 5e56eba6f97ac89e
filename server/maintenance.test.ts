import { afterEach, expect, it, vi } from 'vitest'
import { writeBlockOf } from '@/db/open'
import { newCompany, newMember, signInAs } from '@/server/testing/company'
import { insertRows, readRows, tamper, timeInSql } from '@/server/testing/database'
import { log } from './log'
import { startMaintenance } from './maintenance'

afterEach(() => void vi.useRealTimers())

it('deletes the windows of limits that have ended and logs no failure, after a move of the database, too', async () => {
  const [debug, warn] = [vi.spyOn(log(), 'debug'), vi.spyOn(log(), 'warn')]
  const { email, password } = await newMember(await newCompany(), 'owner')
  await signInAs(email, password)
  tamper(`UPDATE sessions SET expires_at = ${timeInSql(Date.now() - 1_000)}`)
  const ended = timeInSql(Date.now() - 1_000)
  insertRows(3, `INSERT INTO limit_windows (key, count, ends_at) SELECT 'window ' || i, 1, ${ended}`)
  await writeBlockOf(process.env.DATABASE_URL!).begin('moved', null)
  vi.useFakeTimers({ toFake: ['setInterval'] })
  const stop = startMaintenance()
  vi.advanceTimersByTime(60_000)
  await vi.waitFor(() => expect(readRows("SELECT * FROM limit_windows WHERE key LIKE 'window%'")).toEqual([]))
  await vi.waitFor(() => expect(debug).toHaveBeenCalled())
  expect(warn).not.toHaveBeenCalled()
  stop()
})
