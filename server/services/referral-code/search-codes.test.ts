import { describe, expect, it } from 'vitest'
import type { ServiceContext } from '@/server/context'
import { store } from '@/server/store'
import { newCode, newCompany } from '@/server/testing/company'
import { insertRows, tamper, timeInSql } from '@/server/testing/database'
import { replacePartnerDetails } from '../partner/update-partner'
import { listReferralCodes, referralCodeSorts, type ListReferralCodes } from './list-referral-codes'
import { updateReferralCode } from './update-referral-code'

async function search(context: ServiceContext, input: Partial<ListReferralCodes>): Promise<string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await listReferralCodes(context, { sort: 'oldest', limit: 100, ...input, cursor })
    found.push(...page.referralCodes.map(({ code }) => code))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return found
}

/** A search reads 1,000 codes before it uses the index. */
const manyCodes = 1_100

/** Inserts codes at the positions from 1 on, with the owner and prefix that SQL expressions say for the position `i`. */
function insertCodes(companyId: string, count: number, owner: string, prefix = `'ROW-'`): void {
  insertRows(
    count,
    `INSERT INTO referral_codes (company_id, id, position, kind, code, code_key, owner_id, status, used_count, created_at, updated_at)
    SELECT '${companyId}', 'id-' || i, i, 'campaign', ${prefix} || (i + 10000), lower(${prefix} || (i + 10000)), ${owner},
      'active', i % 7, ${timeInSql(0)}, ${timeInSql(0)}`,
  )
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
      ['*mer', []],
      ['m?er', []],
      ['[m]er', []],
    ] as const)
      expect(await search(system, { query }), query).toEqual(codes)
  })

  it('finds the same codes in every order, before and after they are indexed', async () => {
    const [company, neighbor] = [await newCompany(), await newCompany()]
    const count = 2_300
    const [earlyCount, rareEach] = [manyCodes, 200]
    const owner = `CASE WHEN i % ${rareEach} = 0 THEN 'Ra-re' WHEN i <= ${earlyCount} THEN 'Early' ELSE 'late' END`
    for (const { id } of [company, neighbor]) insertCodes(id, count, owner)
    const codes = Array.from({ length: count }, (_, index) => {
      const position = index + 1
      const ownerId = position % rareEach === 0 ? 'ra-re' : position <= earlyCount ? 'early' : 'late'
      return { code: `ROW-${position + 10_000}`, position, usedCount: position % 7, ownerId }
    })
    type Order = (one: (typeof codes)[number], other: (typeof codes)[number]) => number
    const oldest: Order = (one, other) => one.position - other.position
    const newest: Order = (one, other) => other.position - one.position
    const mostUsed: Order = (one, other) => other.usedCount - one.usedCount || newest(one, other)
    const orders = { oldest, newest, most_used: mostUsed, code: oldest }
    const expectAll = async () => {
      for (const [query, sorts] of [
        ['early', ['newest', 'most_used']],
        ['a-r', ['newest', 'most_used']],
        ['w-1001', referralCodeSorts],
        ['late\\', ['newest']],
      ] as const)
        for (const sort of sorts) {
          const expected = codes.filter(({ code, ownerId }) =>
            `${code}\n${ownerId}`.toLowerCase().includes(query),
          )
          expect(await search(company.system, { query, sort, limit: 400 }), `${query}, ${sort}`).toEqual(
            expected.sort(orders[sort]).map(({ code }) => code),
          )
        }
    }
    await expectAll()
    await store().indexCodes()
    await expectAll()
    await indexAll()
    await expectAll()
  })

  it('finds the codes of partners whose name contains the text, in every order, each once, over all pages', async () => {
    const { id, system } = await newCompany()
    insertCodes(
      id,
      manyCodes + 200,
      `CASE WHEN i % 100 = 0 THEN 'one' WHEN i % 70 = 0 THEN 'harbor_2' ELSE 'other' END`,
    )
    await newCode(system, { userId: 'one' })
    await newCode(system, { referralCode: 'AT-HARBOR', userId: 'two', description: 'harbor' })
    for (const userId of ['one', 'two'])
      await replacePartnerDetails(system, userId, { displayName: `Blue Harbor ${userId}` })
    for (const sort of referralCodeSorts) {
      const expected: string[] = []
      for (const page of [{ userId: 'one' }, { userId: 'two' }, { userId: 'harbor_2' }])
        expected.push(...(await search(system, { ...page, sort })))
      const all = (await search(system, { sort, limit: 400 })).filter((code) => expected.includes(code))
      for (const limit of [5, 400])
        expect(await search(system, { query: 'harbor', sort, limit }), sort).toEqual(all)
    }
    expect(await search(system, { query: 'E HARBOR', userId: 'two' })).toEqual(['AT-HARBOR'])
    expect(await search(system, { query: 'e harbor', userId: 'other' })).toEqual([])
    expect(await search(system, { query: 'bl' })).toEqual([])
  })

  it('does not look inside names for a key that may not read partners', async () => {
    const { system } = await newCompany()
    const code = await newCode(system, { userId: 'one' })
    await replacePartnerDetails(system, 'one', { displayName: 'Blue Harbor' })
    const find = async (scopes: string[]) =>
      await search({ ...system, actor: { type: 'apiKey', scopes } } as unknown as ServiceContext, {
        query: 'harbor',
      })
    expect(await find(['referral_codes:read'])).toEqual([])
    expect(await find(['referral_codes:read', 'partners:read'])).toEqual([code])
  })

  it('finds the codes that begin with one or two characters, in every order', async () => {
    const { id, system } = await newCompany()
    insertCodes(id, 2 * manyCodes, `'[*'`, `CASE WHEN i <= ${manyCodes} THEN 'EARLY-' ELSE 'LATE-' END`)
    await newCode(system, { referralCode: 'Rare-1', userId: 'la' })
    for (const sort of referralCodeSorts) {
      const codes = await search(system, { sort, limit: 400 })
      for (const query of ['e', 'LA', 'r', '1', '[*', '*', '_%'])
        expect(await search(system, { query, sort, limit: 400 }), `${query}, ${sort}`).toEqual(
          codes.filter((code) => code.toLowerCase().startsWith(query.toLowerCase())),
        )
    }
    expect(await search(system, { query: 'la', codePrefix: 'r', sort: 'code' })).toEqual([])
  })

  it('finds a code by its new owner and description, and not by the old ones', async () => {
    const { id, system } = await newCompany()
    insertCodes(id, manyCodes, `'other'`)
    const code = await newCode(system, { userId: 'first_owner', description: 'first words' })
    await indexAll()
    await updateReferralCode(system, code, { userId: 'second_owner', description: 'other words' })
    for (const query of ['second_o', 'other w']) expect(await search(system, { query })).toEqual([code])
    for (const query of ['first_o', 'first w']) expect(await search(system, { query })).toEqual([])
  })

  it('finds the codes that follow deleted ones, in whatever order those were deleted', async () => {
    const { id, system } = await newCompany()
    insertCodes(id, manyCodes, `'other'`)
    for (const referralCode of ['DELETED-1', 'DELETED-2']) await newCode(system, { referralCode })
    await indexAll()
    for (const code of ['DELETED-1', 'DELETED-2'])
      tamper(`DELETE FROM referral_codes WHERE company_id = '${id}' AND code = '${code}'`)
    for (const referralCode of ['FOLLOWING-1', 'FOLLOWING-2']) await newCode(system, { referralCode })
    await indexAll()
    expect(await search(system, { query: 'following' })).toEqual(['FOLLOWING-1', 'FOLLOWING-2'])
    expect(await search(system, { query: 'deleted' })).toEqual([])
  })
})
