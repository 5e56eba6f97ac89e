import { describe, expect, it } from 'vitest'
import { newCode, newCompany, useCode } from '@/server/testing/company'
import { insertRows, timeInSql } from '@/server/testing/database'
import { store } from '@/server/store'
import type { ServiceContext } from '@/server/context'
import { listReferralCodes, referralCodeSorts, type ListReferralCodes } from './list-referral-codes'
import { updateReferralCode } from './update-referral-code'

async function search(
  context: ServiceContext,
  input: Partial<ListReferralCodes> & { query: string },
): Promise<string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await listReferralCodes(context, { sort: 'oldest', limit: 100, ...input, cursor })
    found.push(...page.referralCodes.map(({ code }) => code))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return found
}

async function indexAll(): Promise<void> {
  while (await store().indexCodes());
}

describe('searching codes', () => {
  it('finds what the code, its owner or its description contains, in any case, and takes every character for itself', async () => {
    const { system } = await newCompany()
    await newCode(system, {
      referralCode: 'SUMMER_24',
      userId: 'Jane',
      description: 'Fair in Köln, 50% "off"',
    })
    await newCode(system, { referralCode: 'Winter-24', userId: 'isv_user_7', description: "Jane's second" })
    for (const [query, codes] of [
      ['mmer_2', ['SUMMER_24']],
      ['JANE', ['SUMMER_24', 'Winter-24']],
      ['USER_7', ['Winter-24']],
      ['köln', ['SUMMER_24']],
      ['50% "o', ['SUMMER_24']],
      ["jane's", ['Winter-24']],
      ['r_24', ['SUMMER_24']],
      ['r%24', []],
      ['s\\s', []],
      ['24jane', []],
      ['su', ['SUMMER_24']],
      ['24', []],
    ] as const)
      expect(await search(system, { query }), query).toEqual(codes)
  })

  it('finds the same codes in every order, among many, before they are indexed and after that', async () => {
    const company = await newCompany()
    const other = await newCompany()
    const rows = 3_200
    for (const { id } of [company, other])
      insertRows(
        rows,
        `INSERT INTO referral_codes (company_id, id, position, kind, code, code_key, owner_id, status, used_count, created_at, updated_at)
        SELECT '${id}', 'id-' || i, i, 'campaign', 'ROW-' || (i + 10000), 'row-' || (i + 10000),
          CASE WHEN i <= 1200 THEN 'Early' WHEN i % 100 = 0 THEN 'Rare' ELSE 'late' END, 'active', i % 7, ${timeInSql(0)}, ${timeInSql(0)}`,
      )
    const codes = Array.from({ length: rows }, (_, index) => ({
      code: `ROW-${index + 10_001}`,
      position: index + 1,
      usedCount: (index + 1) % 7,
      ownerId: index < 1_200 ? 'early' : (index + 1) % 100 === 0 ? 'rare' : 'late',
    }))
    const orders = {
      oldest: (one, other) => one.position - other.position,
      newest: (one, other) => other.position - one.position,
      most_used: (one, other) => other.usedCount - one.usedCount || other.position - one.position,
      code: (one, other) => one.position - other.position,
    } satisfies Record<string, (one: (typeof codes)[0], other: (typeof codes)[0]) => number>
    const expectAll = async () => {
      for (const sort of referralCodeSorts)
        for (const query of ['early', 'rare', 'w-1001', 'absent']) {
          const expected = codes
            .filter(({ code, ownerId }) => `${code}\n${ownerId}`.toLowerCase().includes(query))
            .sort(orders[sort])
          expect(await search(company.system, { query, sort }), `${query}, ${sort}`).toEqual(
            expected.map(({ code }) => code),
          )
        }
    }
    await expectAll()
    await store().indexCodes()
    await expectAll()
    await indexAll()
    await expectAll()
  })
})
