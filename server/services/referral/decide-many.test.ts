import { expect, it } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import type { ManyDecision } from '@/domain/referral/decide-many'
import type { ServiceContext } from '@/server/context'
import { checkBooks } from '@/server/services/books/check-books'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { updateProgram } from '@/server/services/program/update-program'
import { newCode, newCompany, newTestProgram, staff, type TestCompany } from '@/server/testing/company'
import { readAllTables } from '@/server/testing/database'
import { decideReferrals, previewDecisions } from './decide-many'
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
const many = (decision: ManyDecision, ids: string[]) => ({ decision, referrals: ids.map((id) => ({ id })) })
const stateOf = ({ isDone, outcome }: { isDone: boolean; outcome?: { state: string } }) =>
  `${isDone ? 'done' : 'left'} ${outcome?.state}`

it('previews exactly what the decision then does, and records nothing before it', async () => {
  const company = await newCompany()
  const owner = staff(company, 'owner')
  const ids = await refer(company.system, await newLimitedCode(company, 2), ['ann', 'ben', 'cleo'])
  const before = readAllTables([])
  const preview = await previewDecisions(owner, many('approve', ids))
  expect(readAllTables([])).toEqual(before)
  expect(preview.map(stateOf)).toEqual(['done approved', 'done approved', 'left rejected'])
  expect(preview.map(({ earned }) => earned)).toEqual([
    [{ currency: 'USD', amountMinor: 5000 }],
    [{ currency: 'USD', amountMinor: 5000 }],
    [],
  ])

  expect(await decideReferrals(owner, many('approve', ids))).toEqual(preview)
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
  expect((await decideReferrals(owner, many('approve', [...ids, ...ids]))).map(stateOf)).toEqual([
    'done approved',
    'left pending',
    'left pending',
    'left pending',
  ])
  const released = await decideReferrals(owner, many('release', ids.slice(0, 2)))
  expect(released.map(stateOf)).toEqual(['left approved', 'done pending'])
  const rejected = await decideReferrals(owner, many('reject', ids))
  expect(rejected.map(stateOf)).toEqual(['left undefined', 'done rejected', 'done rejected', 'done rejected'])
  expect(rejected.map(({ outcome }) => outcome?.reason)).toEqual([
    undefined,
    'KYC_REJECTED',
    'SAME_PERSON',
    'SAME_PERSON',
  ])
  expect(await checkBooks(company.system)).toEqual([])
})

it('leaves unchanged what is no longer as the preview showed it, so that no other amount is booked', async () => {
  const company = await newCompany()
  const owner = staff(company, 'owner')
  const programId = await newTestProgram(company)
  const code = await newCode(company.system, { programId })
  const ids = await refer(company.system, code, ['ann', 'ben'])
  const referrals = await previewDecisions(owner, many('approve', ids))
  await updateProgram(company.system, programId, { holdDays: 30 })
  const decided = await decideReferrals(owner, { decision: 'approve', referrals })
  expect(decided.map(stateOf)).toEqual(['left undefined', 'left undefined'])
  expect((await decideReferrals(owner, many('approve', ids))).map(stateOf)).toEqual([
    'done approved',
    'done approved',
  ])
})

it('needs the permission of each decision, and finds only referrals of the company', async () => {
  const company = await newCompany()
  const ids = await refer(company.system, await newCode(company.system), ['jane'])
  await expect(decideReferrals(staff(company, 'viewer'), many('approve', ids))).rejects.toMatchObject({
    code: 'PERMISSION_DENIED',
  })
  const stranger = staff(await newCompany(), 'owner')
  await expect(previewDecisions(stranger, many('approve', ids))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
