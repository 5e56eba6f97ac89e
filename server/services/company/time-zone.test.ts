import { describe, expect, it } from 'vitest'
import { findCompany } from '@/db/queries/authentication'
import { checkBooks } from '@/server/services/books/check-books'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { overviewOf } from '@/server/testing/overview'
import { listUsage } from '@/server/services/usage/list-usage'
import { store } from '@/server/store'
import { at, newCode, newCompany, staff, testCompany, useCode } from '@/server/testing/company'
import { setTimeZone } from './time-zone'

/** It is March 11 in Tokyo. */
const evening = '2026-03-10T20:00:00Z'

describe('the time zone of a company', () => {
  it('determines the day in which a use counts, until it is changed', async () => {
    const company = await newCompany({ timeZone: 'Asia/Tokyo' })
    const code = await newCode(company.system)
    await useCode(at(company.system, evening), code)
    await setTimeZone(company.system, 'America/New_York')
    const moved = testCompany((await findCompany(store(), company.id))!)
    await useCode(at(moved.system, evening), code)
    expect((await listUsage(moved.system, {})).byDay).toEqual([
      { day: '2026-03-10', usedCount: 1 },
      { day: '2026-03-11', usedCount: 1 },
    ])
    const { usageByPeriod } = await overviewOf(at(moved.system, evening), 7)
    expect(usageByPeriod.at(-1)).toEqual({ day: '2026-03-10', usedCount: 1 })
    expect(await checkBooks(moved.system)).toEqual([])
  })

  it('does not move what was counted: a reversal takes it back from its day', async () => {
    const company = await newCompany({ timeZone: 'Asia/Tokyo' })
    await useCode(at(company.system, evening), await newCode(company.system))
    await setTimeZone(company.system, 'America/New_York')
    const { system } = testCompany((await findCompany(store(), company.id))!)
    const { referrals } = await listReferrals(system, { filter: {}, sort: 'newest', limit: 1 })
    await reverseReferral(system, referrals[0]!.id)
    expect((await listUsage(system, {})).byDay).toEqual([])
    expect(await checkBooks(system)).toEqual([])
  })

  it('is changed by owners and admins only', async () => {
    const company = await newCompany()
    await setTimeZone(staff(company, 'admin'), 'Europe/Berlin')
    await expect(setTimeZone(staff(company, 'marketer'), 'UTC')).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    expect(await findCompany(store(), company.id)).toMatchObject({ timeZone: 'Europe/Berlin' })
  })
})
