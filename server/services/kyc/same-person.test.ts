import { describe, expect, it } from 'vitest'
import { kycStart } from '@/domain/kyc/verification'
import type { ServiceContext } from '@/server/context'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { getReferral } from '@/server/services/referral/get-referral'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { rejectPendingReferral, releaseReferral } from '@/server/services/referral/review'
import { at, newCode, newCompany, newTestProgram, staff } from '@/server/testing/company'
import { decideKyc } from './decide-kyc'
import { startKyc } from './start-kyc'

const person = { ssn: '987-65-4321', email: 'Jane.Smith@gmail.com', phoneNumber: '+1 (555) 010-0199' }
const start = (context: ServiceContext, userId: string, given: object) =>
  startKyc(context, kycStart.parse({ userId, firstName: 'Jane', lastName: 'Smith', ...given }))
const decide = (context: ServiceContext, userId: string, decision: 'ACCEPT' | 'REJECT') =>
  decideKyc(context, { userId, decision, subStatus: undefined, participantId: undefined, account: undefined })

async function referralOf(context: ServiceContext, refereeId: string) {
  const [referral] = (await listReferrals(context, { filter: { refereeId }, sort: 'oldest', limit: 1 }))
    .referrals
  return referral!
}
const eventsOf = async (context: ServiceContext, id: string) =>
  (await getReferral(context, id)).timeline.map(({ type }) => type)

/** A company in which one person is known as `first`, and started again as `second` with a code. */
async function withTwin(given: object = person, terms: Record<string, unknown> = {}) {
  const company = await newCompany()
  const code = await newCode(company.system, {
    userId: 'owner',
    programId: await newTestProgram(company, terms),
  })
  await start(company.system, 'first', person)
  await start(company.system, 'second', { ...given, referralCode: code })
  return { ...company, code, held: await referralOf(company.system, 'second') }
}

describe('a referral is held', () => {
  it.each([
    ['the same SSN, however written', { ssn: ' 987 65 4321' }, 'SAME_SSN'],
    ['the same mailbox in capitals', { email: 'JANE.SMITH@GMAIL.COM' }, 'SAME_EMAIL'],
    ['the same mailbox with a tag', { email: 'jane.smith+shop@gmail.com' }, 'SAME_EMAIL'],
    ['the same Gmail mailbox without dots', { email: 'janesmith@googlemail.com' }, 'SAME_EMAIL'],
    ['the same phone, however written', { phoneNumber: '1-555-010-0199' }, 'SAME_PHONE'],
    ['all of them, for the strongest', person, 'SAME_SSN'],
  ])('for %s', async (_what, given, heldFor) => {
    const { system, held } = await withTwin(given)
    expect(held).toMatchObject({ state: 'pending', heldFor, counted: false })
    expect((await getReferral(system, held.id)).timeline).toMatchObject([
      { type: 'created' },
      { type: 'held', reason: heldFor },
    ])
    expect(
      (await listReferrals(system, { filter: { held: true }, sort: 'oldest', limit: 10 })).referrals,
    ).toHaveLength(1)
  })

  it('when the code or the number comes with a later start', async () => {
    const { system } = await newCompany()
    const code = await newCode(system)
    await start(system, 'first', person)
    await start(system, 'late code', person)
    await start(system, 'late code', { ...person, referralCode: code })
    await start(system, 'late number', { referralCode: code })
    expect(await referralOf(system, 'late number')).toMatchObject({ heldFor: null })
    await start(system, 'late number', { ssn: person.ssn })
    expect(await referralOf(system, 'late code')).toMatchObject({ heldFor: 'SAME_SSN' })
    expect(await referralOf(system, 'late number')).toMatchObject({ heldFor: 'SAME_SSN' })
  })

  it('for no other start: not the first, not one with another number, not the person’s own repetition', async () => {
    const { system } = await newCompany()
    const code = await newCode(system)
    await start(system, 'first', { ...person, referralCode: code })
    await start(system, 'first', person)
    await start(system, 'second', {
      ssn: '987-65-4320',
      email: 'jane.smith@example.com',
      phoneNumber: '+1 555 010 0198',
      referralCode: code,
    })
    await start(system, 'nothing known', { referralCode: code })
    for (const userId of ['first', 'second', 'nothing known'])
      expect(await referralOf(system, userId)).toMatchObject({ heldFor: null })
  })

  it('not at approval for a second person who is held', async () => {
    const { system } = await newCompany()
    const code = await newCode(system)
    await start(system, 'first', { ...person, referralCode: code })
    await start(system, 'second', { ...person, referralCode: code })
    await decide(system, 'first', 'ACCEPT')
    expect(await referralOf(system, 'first')).toMatchObject({ state: 'approved' })
    await decide(system, 'second', 'ACCEPT')
    expect(await referralOf(system, 'second')).toMatchObject({ state: 'pending', heldFor: 'SAME_SSN' })
  })

  it('never for a person of another company', async () => {
    const [one, other] = [await newCompany(), await newCompany()]
    await start(one.system, 'first', person)
    await start(other.system, 'second', { ...person, referralCode: await newCode(other.system) })
    expect(await referralOf(other.system, 'second')).toMatchObject({ heldFor: null })
  })
})

describe('a held referral', () => {
  it('is not approved by ACCEPT, but by its release afterwards', async () => {
    const { system, code, held } = await withTwin()
    await decide(system, 'second', 'ACCEPT')
    await decide(system, 'second', 'ACCEPT')
    expect(await referralOf(system, 'second')).toMatchObject({
      state: 'pending',
      heldFor: 'SAME_SSN',
      counted: false,
    })
    expect(await releaseReferral(system, held.id, 'Twins.')).toMatchObject({
      state: 'approved',
      heldFor: null,
      counted: true,
    })
    expect((await getReferralCode(system, code, 1)).referralCode.usedCount).toBe(1)
    expect((await getReferral(system, held.id)).bonuses).toMatchObject([
      { side: 'referrer', beneficiaryId: 'owner', amountMinor: 5000 },
    ])
    expect(await eventsOf(system, held.id)).toEqual([
      'created',
      'held',
      'accepted_while_held',
      'released',
      'approved',
    ])
  })

  it('released before ACCEPT waits for that, and is approved by it', async () => {
    const { system, held } = await withTwin()
    expect(await releaseReferral(system, held.id)).toMatchObject({ state: 'pending', heldFor: null })
    await decide(system, 'second', 'ACCEPT')
    expect(await referralOf(system, 'second')).toMatchObject({ state: 'approved' })
    expect(await eventsOf(system, held.id)).toEqual(['created', 'held', 'released', 'approved'])
  })

  it.each([
    ['before', false],
    ['after', true],
  ])('rejected by staff %s ACCEPT stays rejected, and the check is unchanged', async (_when, accepted) => {
    const { system, held } = await withTwin()
    if (accepted) await decide(system, 'second', 'ACCEPT')
    expect(await rejectPendingReferral(system, held.id, 'Same passport.')).toMatchObject({
      state: 'rejected',
      reason: 'SAME_PERSON',
      heldFor: null,
      counted: false,
    })
    expect((await decide(system, 'second', 'ACCEPT')).decision).toBe('ACCEPT')
    expect(await referralOf(system, 'second')).toMatchObject({ state: 'rejected' })
    expect((await getReferral(system, held.id)).bonuses).toEqual([])
    expect((await getReferral(system, held.id)).timeline.at(-1)).toMatchObject({
      type: 'rejected',
      reason: 'SAME_PERSON',
      note: 'Same passport.',
    })
  })

  it('is rejected by REJECT', async () => {
    const { system } = await withTwin()
    await decide(system, 'second', 'REJECT')
    expect(await referralOf(system, 'second')).toMatchObject({
      state: 'rejected',
      reason: 'KYC_REJECTED',
      heldFor: null,
    })
  })

  it('once released is held again only when a repeated start has new details', async () => {
    const { system, code, held } = await withTwin({ email: person.email })
    await releaseReferral(system, held.id)
    await start(system, 'second', { email: person.email, referralCode: code })
    await start(system, 'second', {})
    expect(await referralOf(system, 'second')).toMatchObject({ heldFor: null })
    await start(system, 'second', { ssn: person.ssn })
    expect(await referralOf(system, 'second')).toMatchObject({ heldFor: 'SAME_SSN' })
  })

  it('stays held when a repeated start leaves out the matching detail', async () => {
    const { system } = await newCompany()
    const code = await newCode(system, { userId: 'owner' })
    await start(system, 'first', person)
    await start(system, 'first', {})
    await start(system, 'second', { ssn: person.ssn, referralCode: code })
    expect(await referralOf(system, 'second')).toMatchObject({ heldFor: 'SAME_SSN' })
  })

  it('expires when released after its time limit, and pays no one', async () => {
    const { system, held } = await withTwin(person, { pendingDays: 1 })
    await decide(system, 'second', 'ACCEPT')
    expect(await releaseReferral(at(system, held.expiresAt!), held.id)).toMatchObject({
      state: 'expired',
      counted: false,
    })
    expect((await getReferral(system, held.id)).bonuses).toEqual([])
  })

  it('is found at approval, too, when the matching detail comes after the referral', async () => {
    const { system } = await newCompany()
    const code = await newCode(system, { userId: 'owner' })
    await start(system, 'second', { email: person.email, referralCode: code })
    expect(await referralOf(system, 'second')).toMatchObject({ heldFor: null })
    await start(system, 'owner', { email: person.email })
    await decide(system, 'second', 'ACCEPT')
    const held = await referralOf(system, 'second')
    expect(held).toMatchObject({ state: 'pending', heldFor: 'SAME_EMAIL' })
    expect(await eventsOf(system, held.id)).toEqual(['created', 'held', 'accepted_while_held'])
    expect(await releaseReferral(system, held.id)).toMatchObject({ state: 'approved' })
  })

  it('is held again when a rejected check is opened again, unless staff released it', async () => {
    const { system, held } = await withTwin()
    await decide(system, 'second', 'REJECT')
    await start(system, 'second', {})
    expect(await referralOf(system, 'second')).toMatchObject({ state: 'pending', heldFor: 'SAME_SSN' })
    await releaseReferral(system, held.id)
    await decide(system, 'second', 'REJECT')
    await start(system, 'second', {})
    expect(await referralOf(system, 'second')).toMatchObject({ state: 'pending', heldFor: null })
  })

  it.each([
    ['released', releaseReferral],
    ['rejected', rejectPendingReferral],
  ])('is %s once: a second time changes nothing', async (_what, step) => {
    const { system, held } = await withTwin()
    const after = await step(system, held.id)
    const events = await eventsOf(system, held.id)
    expect(await step(system, held.id)).toEqual(after)
    expect(await eventsOf(system, held.id)).toEqual(events)
  })

  it('that was rejected can no longer be released', async () => {
    const { system, held } = await withTwin()
    await rejectPendingReferral(system, held.id)
    await expect(releaseReferral(system, held.id)).rejects.toMatchObject({ code: 'REFERRAL_NOT_HELD' })
  })

  it('is released and rejected by those who may decide, in its own company', async () => {
    const [company, other] = [await withTwin(), await newCompany()]
    for (const verb of [releaseReferral, rejectPendingReferral]) {
      await expect(verb(staff(company, 'marketer'), company.held.id)).rejects.toMatchObject({
        code: 'PERMISSION_DENIED',
      })
      await expect(verb(other.system, company.held.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(verb(company.system, 'f'.repeat(32))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await releaseReferral(staff(company, 'admin'), company.held.id)
  })
})
