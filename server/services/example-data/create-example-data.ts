import { newProgram } from '@/domain/program/program'
import { dayMs } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { createProgram } from '@/server/services/program/create-program'
import { createPersonalCode } from '@/server/services/referral-code/create-personal-code'
import { createReferralCode } from '@/server/services/referral-code/create-referral-code'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { documented, exampleCodes, type ExampleCode } from './example-codes'
import { nameExamplePartners } from './example-partners'
import { runEvents, openReferrals, referralsBy, settleExampleReferrals } from './example-referrals'
import { countExampleVisits } from './example-visits'
import { randomFrom } from './random-from'

/**
 * Fills a new company with the documented example codes and about sixty more, used by referrals of the last 90 days. Every
 * step is a use case with the time at which it would have happened.
 */
export async function createExampleData(context: ServiceContext): Promise<void> {
  const at = (daysAgo: number): ServiceContext => ({
    ...context,
    now: new Date(context.now.getTime() - daysAgo * dayMs),
  })
  const random = randomFrom(20_240_001)
  const { programId, currencyId, ownerId, customerId, personalCode } = documented
  await createProgram(at(120), partnerBonus(currencyId), programId)
  const { id: resellerProgramId } = await createProgram(at(116), resellerTiers)
  await createProgram(at(20), newYearDraft)

  const documentedCodes: ExampleCode[] = [
    {
      userId: ownerId,
      referralCode: 'PARTNER2024',
      category: 'isv_premium',
      programId,
      createdDaysAgo: 119,
      uses: 42,
    },
    {
      userId: ownerId,
      referralCode: 'SUMMER2024',
      category: 'seasonal',
      programId,
      createdDaysAgo: 118,
      uses: 15,
    },
  ]
  const codes: (ExampleCode & { id: string })[] = []
  const create = async (code: ExampleCode) => {
    const { id } = await createReferralCode(at(code.createdDaysAgo), code)
    codes.push({ ...code, id })
  }
  for (const code of documentedCodes) await create(code)
  await createPersonalCode(at(117), { userId: customerId, userType: 2 }, personalCode)
  const others = exampleCodes(random, context.now).map((code) =>
    code.category === 'reseller' && code.programId ? { ...code, programId: resellerProgramId } : code,
  )
  for (const code of others) await create(code)

  await runEvents(context, [
    ...codes.flatMap((code) => referralsBy(code, context.now, random)),
    ...openReferrals(context.now),
  ])
  await settleExampleReferrals(context)
  await countExampleVisits(context, codes, random)
  await nameExamplePartners(at(2))
  for (const { referralCode, disabled } of codes)
    if (disabled) await updateReferralCode(at(3), referralCode, { status: 'disabled' })
}

const money = (value: string) => ({ value })
const partnerBonus = (currencyId: string) =>
  newProgram.parse({
    name: 'Partner bonus',
    currency: 'USD',
    currencyId,
    referrerBonus: { rule: 'fixed', amount: money('50.00') },
    refereeBonus: { rule: 'fixed', amount: money('25.00') },
  })
const resellerTiers = newProgram.parse({
  name: 'Reseller tiers',
  currency: 'EUR',
  referrerBonus: {
    rule: 'tiered',
    tiers: [
      { from: 1, amount: money('20.00') },
      { from: 5, amount: money('30.00') },
      { from: 10, amount: money('45.00') },
    ],
  },
  budget: money('20000.00'),
  holdDays: 14,
  pendingDays: 60,
})
const newYearDraft = newProgram.parse({
  name: 'New year welcome',
  status: 'draft',
  currency: 'USD',
  referrerBonus: { rule: 'first-n', referrals: 3, amount: money('15.00') },
  refereeBonus: { rule: 'fixed', amount: money('10.00') },
  maxReferrals: 500,
  holdDays: 7,
})

/** Fills a second company with the same users and a code of the same name as the first, so that only the company differs. */
export async function createNeighbourData(context: ServiceContext): Promise<void> {
  const at = (daysAgo: number): ServiceContext => ({
    ...context,
    now: new Date(context.now.getTime() - daysAgo * dayMs),
  })
  const random = randomFrom(20_240_002)
  const friendsBonus = newProgram.parse({
    name: 'Friends bonus',
    currency: 'EUR',
    currencyId: 'c0ffee00c0ffee00c0ffee00c0ffee00',
    referrerBonus: { rule: 'fixed', amount: money('25.00') },
  })
  const { id: programId } = await createProgram(at(80), friendsBonus)
  const codes: ExampleCode[] = [
    {
      userId: documented.ownerId,
      referralCode: 'PARTNER2024',
      category: 'isv_basic',
      programId,
      createdDaysAgo: 79,
      uses: 7,
    },
    {
      userId: 'isv_user_900',
      referralCode: 'GLOBEX-ONLY',
      category: 'isv_basic',
      createdDaysAgo: 70,
      uses: 5,
    },
    { userId: 'isv_user_901', referralCode: 'HELLO-GLOBEX', category: 'event', createdDaysAgo: 40, uses: 11 },
  ]
  for (const code of codes) await createReferralCode(at(code.createdDaysAgo), code)
  await runEvents(
    context,
    codes.flatMap((code) => referralsBy(code, context.now, random)),
  )
  await createPersonalCode(at(30), { userId: documented.customerId, userType: 2 })
}
