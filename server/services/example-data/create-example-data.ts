import type { ServiceContext } from '@/server/context'
import { createProgram } from '@/server/services/program/create-program'
import { createPersonalCode } from '@/server/services/referral-code/create-personal-code'
import { createReferralCode } from '@/server/services/referral-code/create-referral-code'
import { recordReferralCodeUse } from '@/server/services/referral-code/record-use'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { documented, exampleCodes, type ExampleCode } from './example-codes'

const dayMs = 86_400_000
const usageDays = 90

/**
 * Fills a new company with the documents' own codes and some sixty more, with uses over the last 90 days. Everything goes
 * through the verbs, at the times it would have happened.
 */
export async function createExampleData(context: ServiceContext): Promise<void> {
  const at = (daysAgo: number): ServiceContext => ({ ...context, now: new Date(context.now.getTime() - daysAgo * dayMs) })
  const random = randomFrom(20_240_001)
  const { programId, currencyId, ownerId, customerId, personalCode } = documented
  await createProgram(at(120), { name: 'Partner bonus', currency: 'USD', currencyId, referrerBonusMinor: 5000 }, programId)

  const ofDocuments: ExampleCode[] = [
    { userId: ownerId, referralCode: 'PARTNER2024', category: 'isv_premium', programId, createdDaysAgo: 119, uses: 42 },
    { userId: ownerId, referralCode: 'SUMMER2024', category: 'seasonal', programId, createdDaysAgo: 118, uses: 15 },
  ]
  for (const code of ofDocuments) await createReferralCode(at(code.createdDaysAgo), code)
  await createPersonalCode(at(117), { userId: customerId, userType: 2 }, personalCode)
  const others = exampleCodes(random, context.now)
  for (const code of others) await createReferralCode(at(code.createdDaysAgo), code)
  const codes = [...ofDocuments, ...others]

  for (const code of codes) await useOverTime(context, code, random)
  for (const { referralCode, disabled } of codes) if (disabled) await updateReferralCode(at(3), referralCode, { status: 'disabled' })
}

/** Fills a second company with data that looks like the first's: the same users and a code of the same name, told apart by company only. */
export async function createNeighbourData(context: ServiceContext): Promise<void> {
  const at = (daysAgo: number): ServiceContext => ({ ...context, now: new Date(context.now.getTime() - daysAgo * dayMs) })
  const random = randomFrom(20_240_002)
  const { id: programId } = await createProgram(at(80), { name: 'Friends bonus', currency: 'EUR', currencyId: 'c0ffee00c0ffee00c0ffee00c0ffee00', referrerBonusMinor: 2500 })
  const codes: ExampleCode[] = [
    { userId: documented.ownerId, referralCode: 'PARTNER2024', category: 'isv_basic', programId, createdDaysAgo: 79, uses: 7 },
    { userId: 'isv_user_900', referralCode: 'GLOBEX-ONLY', category: 'isv_basic', createdDaysAgo: 70, uses: 5 },
    { userId: 'isv_user_901', referralCode: 'HELLO-GLOBEX', category: 'event', createdDaysAgo: 40, uses: 11 },
  ]
  for (const code of codes) {
    await createReferralCode(at(code.createdDaysAgo), code)
    await useOverTime(context, code, random)
  }
  await createPersonalCode(at(30), { userId: documented.customerId, userType: 2 })
}

/** Records a code's uses at times since it was made, more of them lately and on working days. */
async function useOverTime(context: ServiceContext, { referralCode, uses, createdDaysAgo, expiresAt }: ExampleCode, random: () => number): Promise<void> {
  const oldestDays = Math.min(createdDaysAgo, usageDays) - 0.5
  const newestDays = expiresAt && expiresAt < context.now ? (context.now.getTime() - expiresAt.getTime()) / dayMs + 0.01 : 0.02
  const times = Array.from({ length: uses }, () => {
    const draw = () => new Date(context.now.getTime() - (newestDays + (oldestDays - newestDays) * random() ** 1.4) * dayMs)
    const first = draw()
    return [0, 6].includes(first.getUTCDay()) && random() < 0.6 ? draw() : first
  })
  const recorded = await Promise.all(times.map((now) => recordReferralCodeUse({ ...context, now }, referralCode)))
  const missing = recorded.filter((use) => !use.recorded).length
  if (missing) throw new Error(`${missing} example uses of ${referralCode} were refused`)
}

/** A repeatable source of numbers from 0 up to 1 (mulberry32), so that example data looks the same each time. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
