import { describe, expect, it } from 'vitest'
import { listCategories } from '@/server/services/usage/list-categories'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { newCompany } from './company'
import { isOnPostgres, readRows } from './database'
import { isFileIntact } from './engines/sqlite'
import { startProcess } from './processes'

const rounds = 3

describe('acknowledged writes', () => {
  it('survive kill -9 in the middle of writes, and a file is intact', async () => {
    const company = await newCompany()
    for (let round = 1; round <= rounds; round++) {
      const creating = startProcess('create-codes', [company.id, `round${round}`])
      // Another number each time, so that the kill meets another moment of a commit.
      await creating.printed(50 + round * 37)
      creating.process.kill('SIGKILL')
      expect(await creating.ended).toBe('SIGKILL')

      if (!isOnPostgres) expect(isFileIntact()).toBe(true)
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
