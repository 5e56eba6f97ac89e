import Database from '@/db/sqlite/driver'
import { describe, expect, it } from 'vitest'
import { listCategories } from '@/server/services/usage/list-categories'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { newCompany } from './company'
import { readRows } from './database'
import { databaseFile } from './engines/sqlite'
import { startProcess } from './processes'

const rounds = 3

describe('acknowledged writes', () => {
  it('survive kill -9 in the middle of writes, and the file is intact', async () => {
    const company = await newCompany()
    for (let round = 1; round <= rounds; round++) {
      const creating = startProcess('create-codes', [company.id, `round${round}`])
      // Another number each time, so that the kill meets another moment of a commit.
      await creating.printed(50 + round * 37)
      creating.process.kill('SIGKILL')
      expect(await creating.ended).toBe('SIGKILL')

      const connection = new Database(databaseFile())
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
      connection.close()
      const kept = new Set(
        readRows<{ code: string }>('SELECT code FROM referral_codes').map(({ code }) => code),
      )
      expect(creating.lines.filter((code) => !kept.has(code))).toEqual([])
    }
    // The totals share the codes' transactions, so they are neither ahead nor behind.
    const [{ count }] = readRows<{ count: number }>('SELECT count(*) AS count FROM referral_codes') as [
      { count: number },
    ]
    expect((await listCategories(company.system)).reduce((sum, { codesCount }) => sum + codesCount, 0)).toBe(
      count,
    )
    expect((await getReferralCode(company.system, 'round1-0-0', 1)).referralCode.category).toBe('round1')
  })
})
