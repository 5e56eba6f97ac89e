import { expect, it } from 'vitest'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { ask, bearer } from '@/server/testing/api'
import { newCode, newCompany, newKey, newTestProgram, useCode } from '@/server/testing/company'

it('lists are files with the rows of their filters, and nothing that a spreadsheet runs', async () => {
  const company = await newCompany()
  const programId = await newTestProgram(company)
  const codes = [
    await newCode(company.system, { category: 'summer', programId, description: '=1+1' }),
    await newCode(company.system, { category: 'summer', userId: '00123' }),
    await newCode(company.system, { category: 'winter' }),
  ]
  await useCode(company.system, codes[0]!, 2)
  await updateReferralCode(company.system, codes[0]!, { category: 'autumn' })
  await useCode(company.system, codes[0]!, 1)
  const { key } = await newKey(company)
  const file = async (path: string, query?: Record<string, string>) => {
    const { status, headers, text } = await ask({ path, query, headers: bearer(key) })
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    const [head, ...lines] = text
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n')
    return { names: head!.split(','), rows: lines.map((line) => line.split(',')) }
  }

  const all = await file('/v1/referral-codes.csv')
  expect(all.rows.map(([code]) => code)).toEqual(codes)
  expect(all.rows[0]![all.names.indexOf('description')]).toBe("'=1+1")
  const summer = await file('/v1/referral-codes.csv', { category: 'summer' })
  expect(summer.rows.map(([code, userId]) => [code, userId])).toEqual([[codes[1], "'00123"]])

  const referrals = await file('/v1/referrals.csv', { referralCode: codes[0]! })
  expect(referrals.rows.map(([, state]) => state)).toEqual(['approved', 'approved', 'approved'])
  const bonuses = await file('/v1/bonuses.csv', { state: 'payable' })
  expect(bonuses.rows.map((row) => row[bonuses.names.indexOf('amount')])).toEqual(['50.00', '50.00', '50.00'])
  const usage = await file('/v1/usage.csv')
  expect(new Set(usage.rows.map(([, ...rest]) => rest.join(' ')))).toEqual(new Set(['summer 2', 'autumn 1']))
})
