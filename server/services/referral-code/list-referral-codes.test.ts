import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ServiceContext } from '@/server/context'
import { newCode, newCompany, staff, stranger, useCode } from '@/server/testing/company'
import { browseReferralCodes } from './browse-referral-codes'
import { listReferralCodes, type ListReferralCodes } from './list-referral-codes'
import { updateReferralCode } from './update-referral-code'

const oldest = { sort: 'oldest', limit: 20 } as const

async function allPages(context: ServiceContext, input: ListReferralCodes): Promise<string[]> {
  const codes: string[] = []
  let cursor: string | undefined
  do {
    const page = await listReferralCodes(context, { ...input, cursor })
    codes.push(...page.referralCodes.map(({ code }) => code))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return codes
}

async function newCodes(context: ServiceContext, names: string[], terms: object = {}): Promise<void> {
  for (const referralCode of names) await newCode(context, { referralCode, ...terms })
}

describe('listing referral codes', () => {
  it('returns the oldest first, in pages of which the last is marked', async () => {
    const { system } = await newCompany()
    await newCodes(system, ['zzz', 'aaa', 'mmm'])
    const first = await listReferralCodes(system, { ...oldest, limit: 2 })
    expect(first.referralCodes.map(({ code }) => code)).toEqual(['zzz', 'aaa'])
    const last = await listReferralCodes(system, { ...oldest, limit: 2, cursor: first.nextCursor! })
    expect(last.referralCodes.map(({ code }) => code)).toEqual(['mmm'])
    expect(last.nextCursor).toBeNull()
  })

  it('ends with a full page when nothing follows it', async () => {
    const { system } = await newCompany()
    await newCodes(system, ['aaa', 'bbb'])
    expect((await listReferralCodes(system, { ...oldest, limit: 2 })).nextCursor).toBeNull()
  })

  it('neither loses nor repeats a code that is created during paging', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constant('page' as const), fc.integer({ min: 1, max: 5 })), { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        async (steps, limit) => {
          const { system } = await newCompany()
          const created: string[] = []
          const create = async (count: number) =>
            void created.push(...(await Promise.all(Array.from({ length: count }, () => newCode(system)))))
          await create(3)
          const seen: string[] = []
          let cursor: string | undefined
          const page = async () => {
            const { referralCodes, nextCursor } = await listReferralCodes(system, {
              ...oldest,
              limit,
              cursor,
            })
            seen.push(...referralCodes.map(({ code }) => code))
            cursor = nextCursor ?? undefined
            return nextCursor !== null
          }
          let more = true
          for (const step of steps) {
            if (step !== 'page') await create(step)
            else if (more) more = await page()
          }
          const endedEarly = !more
          while (more) more = await page()
          expect(new Set(seen).size).toBe(seen.length)
          // Who reached the end before the last codes were made has seen all that were there.
          if (endedEarly) expect(created).toEqual(expect.arrayContaining(seen))
          else expect([...seen].sort()).toEqual([...created].sort())
        },
      ),
      { numRuns: 25 },
    )
  })

  it('finds the codes of a user, of a category, and of a name in any case, and of all at once', async () => {
    const { system } = await newCompany()
    await newCodes(system, ['One', 'Two'], { userId: 'jane', category: 'summer' })
    await newCodes(system, ['Three'], { userId: 'jane', category: 'Summer' })
    await newCodes(system, ['Four'], { userId: 'john' })
    expect(await allPages(system, { ...oldest, userId: 'jane' })).toEqual(['One', 'Two', 'Three'])
    expect(await allPages(system, { ...oldest, category: 'summer' })).toEqual(['One', 'Two'])
    expect(await allPages(system, { ...oldest, code: 'fOUR' })).toEqual(['Four'])
    expect(await allPages(system, { ...oldest, userId: 'jane', category: 'summer', code: 'two' })).toEqual([
      'Two',
    ])
    expect(await allPages(system, { ...oldest, userId: 'john', category: 'summer' })).toEqual([])
  })

  it('finds codes by how they begin, taking % and _ for what they are', async () => {
    const { system } = await newCompany()
    await newCodes(system, ['A_1', 'AB1', 'a_2', 'A-3'])
    expect(await allPages(system, { ...oldest, query: 'a_' })).toEqual(['A_1', 'a_2'])
    expect(await allPages(system, { ...oldest, query: '%' })).toEqual([])
  })

  it.each([1, 2, 100])('sorts the same for every page size: %s', async (limit) => {
    const { system } = await newCompany()
    await newCodes(system, ['ccc', 'aaa', 'bbb', 'ddd'])
    await useCode(system, 'bbb', 2)
    await useCode(system, 'aaa', 1)
    await useCode(system, 'ddd', 1)
    const sorted = (sort: ListReferralCodes['sort']) => allPages(system, { sort, limit })
    expect(await sorted('newest')).toEqual(['ddd', 'bbb', 'aaa', 'ccc'])
    expect(await sorted('most_used')).toEqual(['bbb', 'ddd', 'aaa', 'ccc'])
    expect(await sorted('code')).toEqual(['aaa', 'bbb', 'ccc', 'ddd'])
  })

  it('never shows the codes of another company', async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    await newCodes(one.system, ['aaa'], { userId: 'jane', category: 'c' })
    for (const filter of [{}, { userId: 'jane' }, { category: 'c' }, { code: 'aaa' }, { query: 'a' }]) {
      expect(await allPages(other.system, { ...oldest, ...filter })).toEqual([])
    }
  })

  it('rejects the cursor of another company, filter or order', async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    for (const { system } of [one, other]) await newCodes(system, ['aaa', 'bbb'], { userId: 'jane' })
    const { nextCursor } = await listReferralCodes(one.system, { ...oldest, limit: 1, userId: 'jane' })
    const cursor = nextCursor!
    const foreign: [ServiceContext, ListReferralCodes][] = [
      [other.system, { ...oldest, userId: 'jane' }],
      [one.system, oldest],
      [one.system, { ...oldest, userId: 'john' }],
      [one.system, { ...oldest, category: 'jane' }],
      [one.system, { ...oldest, userId: 'jane', sort: 'newest' }],
    ]
    for (const [context, input] of foreign) {
      await expect(listReferralCodes(context, { ...input, cursor })).rejects.toMatchObject({
        code: 'INVALID_ARGUMENT',
      })
    }
    // The size of a page may change on the way.
    expect(
      (await listReferralCodes(one.system, { ...oldest, userId: 'jane', limit: 5, cursor })).referralCodes,
    ).toHaveLength(1)
  })

  it('is for those who may read codes', async () => {
    const company = await newCompany()
    await expect(listReferralCodes(stranger(company), oldest)).rejects.toMatchObject({
      code: 'PERMISSION_DENIED',
    })
    await listReferralCodes(staff(company, 'viewer'), oldest)
  })
})

describe('the list in the dashboard', () => {
  it('shows the state of each code', async () => {
    const { system } = await newCompany()
    await newCodes(system, ['aaa', 'bbb'], { maxUses: 1 })
    await useCode(system, 'aaa')
    await updateReferralCode(system, 'bbb', { status: 'disabled' })
    const { referralCodes } = await browseReferralCodes(system, oldest)
    expect(referralCodes.map(({ state, limit }) => [state, limit])).toEqual([
      ['limit_reached', 1],
      ['disabled', 1],
    ])
  })
})
