import { describe, expect, it } from 'vitest'
import { kycOutcome, kycStart } from '@/domain/kyc/verification'
import { programChanges } from '@/domain/program/program'
import type { ServiceContext } from '@/server/context'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { checkBooks } from '@/server/services/books/check-books'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { updateProgram } from '@/server/services/program/update-program'
import { at, newCode, newCompany, newTestProgram, useCode } from '@/server/testing/company'
import { changeReferralCode } from './change-referral-code'
import { getReferralDetails, type ReferralDetails } from './get-referral'
import { listReferrals } from './list-referrals'
import { reverseReferral } from './reverse-referral'
import { decideReferral, rejectPendingReferral, releaseReferral } from './review'

const start = (context: ServiceContext, given: object) =>
  startKyc(context, kycStart.parse({ firstName: 'Jane', lastName: 'Smith', ...given }))
const decide = (context: ServiceContext, given: object) =>
  decideKyc(context, kycOutcome.parse({ userId: 'jane', ...given }))

/** A company with a pending referral of jane, and the details that its page shows. */
async function withReferral(program: Record<string, unknown> = {}, person: object = {}) {
  const company = await newCompany()
  const programId = await newTestProgram(company, program)
  const code = await newCode(company.system, { programId })
  await start(company.system, { userId: 'jane', referralCode: code, ...person })
  const { referrals } = await listReferrals(company.system, {
    filter: { refereeId: 'jane' },
    sort: 'oldest',
    limit: 1,
  })
  const details = () => getReferralDetails(company.system, referrals[0]!.id)
  return { context: company.system, programId, code, details, id: referrals[0]!.id }
}
type Case = Awaited<ReturnType<typeof withReferral>>

/** What a rejected decision must leave as it is. */
const stored = ({ referral, verification, bonuses, timeline }: ReferralDetails) => ({
  referral,
  verification,
  bonuses,
  timeline,
})

describe('approving what staff saw', () => {
  it.each<[string, (given: Case) => Promise<unknown>, string, Record<string, unknown>?]>([
    [
      'a changed code',
      async ({ context, id, programId }) =>
        changeReferralCode(context, id, await newCode(context, { userId: 'another', programId })),
      'its code is now C-',
    ],
    [
      'a rejection by the provider',
      ({ context }) => decide(context, { decision: 'REJECT' }),
      'the referral is now rejected; its identity check has another result',
    ],
    [
      'the last place taken',
      ({ context, code }) => useCode(context, code),
      'the program has reached its referral limit',
      { maxReferrals: 1 },
    ],
    [
      'another bonus',
      ({ context, programId }) =>
        updateProgram(
          context,
          programId,
          programChanges.parse({ referrerBonus: { rule: 'fixed', amount: { value: '90.00' } } }),
        ),
      'the terms of its program have changed',
    ],
  ])('is rejected after %s, and nothing is recorded', async (_, change, text, program) => {
    const given = await withReferral(program)
    const { seen } = await given.details()
    await change(given)
    const before = stored(await given.details())
    await expect(decideReferral(given.context, given.id, 'ACCEPT', null, seen)).rejects.toMatchObject({
      code: 'REFERRAL_CHANGED',
      message: expect.stringContaining(text) as string,
    })
    expect(stored(await given.details())).toEqual(before)
    await decideReferral(given.context, given.id, 'ACCEPT', null, (await given.details()).seen)
    expect(await checkBooks(given.context)).toEqual([])
  })

  it('is rejected once its time limit has passed', async () => {
    const given = await withReferral({ pendingDays: 1 })
    const { seen } = await given.details()
    const late = at(given.context, Date.now() + 2 * 86_400_000)
    await expect(decideReferral(late, given.id, 'ACCEPT', null, seen)).rejects.toMatchObject({
      message: expect.stringContaining('the referral is now past its time limit') as string,
    })
  })

  it('does not depend on what else happens to the code and the program', async () => {
    const given = await withReferral({ maxReferrals: 2 })
    const { seen } = await given.details()
    await useCode(given.context, given.code)
    expect((await decideReferral(given.context, given.id, 'ACCEPT', null, seen)).state).toBe('approved')
  })
})

it('decides nothing about what was approved meanwhile', async () => {
  const given = await withReferral()
  const { seen } = await given.details()
  await decide(given.context, { decision: 'ACCEPT' })
  for (const decision of ['REJECT', 'REVIEW'] as const)
    await expect(decideReferral(given.context, given.id, decision, null, seen)).rejects.toMatchObject({
      code: 'REFERRAL_CHANGED',
    })
})

it('neither releases nor rejects a held referral whose check has passed meanwhile', async () => {
  const email = 'jane@example.com'
  const given = await withReferral({}, { email })
  const referralCode = given.code
  await start(given.context, { userId: 'twin', email, referralCode })
  const { referrals } = await listReferrals(given.context, {
    filter: { refereeId: 'twin' },
    sort: 'oldest',
    limit: 1,
  })
  const { id } = referrals[0]!
  const { seen } = await getReferralDetails(given.context, id)
  await decide(given.context, { userId: 'twin', decision: 'ACCEPT' })
  for (const act of [releaseReferral, rejectPendingReferral])
    await expect(act(given.context, id, null, seen)).rejects.toMatchObject({
      code: 'REFERRAL_CHANGED',
      message: expect.stringContaining('its identity check has another result') as string,
    })
  const now = await getReferralDetails(given.context, id)
  expect((await releaseReferral(given.context, id, null, now.seen)).state).toBe('approved')
})

it('does not reverse a referral whose bonus was paid meanwhile', async () => {
  const given = await withReferral()
  await decide(given.context, { decision: 'ACCEPT' })
  const { seen, bonuses } = await given.details()
  await payBonuses(
    given.context,
    bonuses.map(({ id }) => id),
    'RUN-1',
  )
  await expect(reverseReferral(given.context, given.id, null, seen)).rejects.toMatchObject({
    code: 'REFERRAL_CHANGED',
    message: expect.stringContaining('its bonuses have changed') as string,
  })
  expect((await given.details()).referral.state).toBe('approved')
  expect((await reverseReferral(given.context, given.id)).state).toBe('reversed')
})
