import { expect, it } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import type { ServiceContext } from '@/server/context'
import { checkBooks } from '@/server/services/books/check-books'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { newCode, newCompany, newTestProgram, staff, type TestCompany } from '@/server/testing/company'
import { readAllTables } from '@/server/testing/database'
import { decideReferrals, foreseeDecisions } from './decide-many'
import { listReferrals } from './list-referrals'

/** Starts checks of new users with a code. Returns the ids of their referrals. */
async function refer(
  context: ServiceContext,
  referralCode: string,
  userIds: string[],
  details: object = {},
): Promise<string[]> {
  const ids: string[] = []
  for (const userId of userIds) {
    await startKyc(
      context,
      kycStart.parse({ userId, firstName: 'Jane', lastName: 'Smith', referralCode, ...details }),
    )
    const { referrals } = await listReferrals(context, {
      filter: { refereeId: userId },
      sort: 'newest',
      limit: 1,
    })
    ids.push(referrals[0]!.id)
  }
  return ids
}

const newLimitedCode = async (company: TestCompany, maxUses: number) =>
  await newCode(company.system, { maxUses, programId: await newTestProgram(company) })
const stateOf = ({ isDone, outcome }: { isDone: boolean; outcome?: { state: string } }) =>
  `${isDone ? 'done' : 'left'} ${outcome?.state}`

it('foresees exactly what the decision then does, and records nothing before it', async () => {
  const company = await newCompany()
  const owner = staff(company, 'owner')
  const ids = await refer(company.system, await newLimitedCode(company, 2), ['ann', 'ben', 'cleo'])
  const before = readAllTables([])
  const foreseen = await foreseeDecisions(owner, { ids, decision: 'approve' })
  expect(readAllTables([])).toEqual(before)
  expect(foreseen.map(stateOf)).toEqual(['done approved', 'done approved', 'left rejected'])
  expect(foreseen.map(({ earned }) => earned)).toEqual([
    [{ currency: 'USD', amountMinor: 5000 }],
    [{ currency: 'USD', amountMinor: 5000 }],
    [],
  ])

  expect(await decideReferrals(owner, { ids, decision: 'approve' })).toEqual(foreseen)
  // One past the limit is not rejected for it: it can still be approved once the limit is raised.
  const { referrals } = await listReferrals(owner, { filter: {}, sort: 'oldest', limit: 9 })
  expect(referrals.map(({ state }) => state)).toEqual(['approved', 'approved', 'pending'])
  expect(await checkBooks(company.system)).toEqual([])
})

it('approves none twice, releases only held ones, and rejects both kinds', async () => {
  const company = await newCompany()
  const owner = staff(company, 'owner')
  const code = await newCode(company.system)
  const details = { email: 'jane@example.com' }
  const ids = await refer(company.system, code, ['jane', 'june', 'judy', 'john'], details)
  expect((await decideReferrals(owner, { ids: [...ids, ...ids], decision: 'approve' })).map(stateOf)).toEqual(
    ['done approved', 'left pending', 'left pending', 'left pending'],
  )
  const released = await decideReferrals(owner, { ids: ids.slice(0, 2), decision: 'release' })
  expect(released.map(stateOf)).toEqual(['left approved', 'done pending'])
  const rejected = await decideReferrals(owner, { ids, decision: 'reject' })
  expect(rejected.map(stateOf)).toEqual(['left undefined', 'done rejected', 'done rejected', 'done rejected'])
  expect(rejected.map(({ outcome }) => outcome?.reason)).toEqual([
    undefined,
    'KYC_REJECTED',
    'SAME_PERSON',
    'SAME_PERSON',
  ])
  expect(await checkBooks(company.system)).toEqual([])
})

it('needs the permission of each decision, and finds only referrals of the company', async () => {
  const company = await newCompany()
  const ids = await refer(company.system, await newCode(company.system), ['jane'])
  await expect(decideReferrals(staff(company, 'viewer'), { ids, decision: 'approve' })).rejects.toMatchObject(
    { code: 'PERMISSION_DENIED' },
  )
  const stranger = staff(await newCompany(), 'owner')
  await expect(foreseeDecisions(stranger, { ids, decision: 'approve' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
