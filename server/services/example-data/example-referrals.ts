import { kycStart } from '@/domain/kyc/verification'
import type { ServiceContext } from '@/server/context'
import { listBonuses } from '@/server/services/bonus/list-bonuses'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { decideReferral } from '@/server/services/referral/review'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import type { ExampleCode } from './example-codes'

const dayMs = 86_400_000
const hourMs = 3_600_000
const usageDays = 90

/** Refers a code's people at times since it was made, more of them lately and on working days; each is accepted within hours. */
export async function createExampleReferrals(context: ServiceContext, { referralCode, uses, createdDaysAgo, expiresAt }: ExampleCode, random: () => number): Promise<void> {
  const oldestDays = Math.min(createdDaysAgo, usageDays) - 0.5
  const newestDays = expiresAt && expiresAt < context.now ? (context.now.getTime() - expiresAt.getTime()) / dayMs + 0.01 : 0.02
  const times = Array.from({ length: uses }, () => {
    const draw = () => context.now.getTime() - (newestDays + (oldestDays - newestDays) * random() ** 1.4) * dayMs
    const first = draw()
    return [0, 6].includes(new Date(first).getUTCDay()) && random() < 0.6 ? draw() : first
  })
  await Promise.all(
    times.map(async (decidedMs, index) => {
      const userId = `user_${referralCode.toLowerCase()}_${index + 1}`
      const startedMs = Math.max(decidedMs - (0.2 + 20 * random()) * hourMs, context.now.getTime() - (createdDaysAgo - 0.1) * dayMs)
      await startKyc(at(context, startedMs), personOf(userId, referralCode))
      await decideKyc(at(context, decidedMs), { userId, decision: 'ACCEPT', subStatus: undefined, participantId: undefined, account: undefined })
    }),
  )
}

/** Pays what was owed a month ago, as a payment run would have, and takes two referrals back. */
export async function settleExampleReferrals(context: ServiceContext): Promise<void> {
  const monthAgo = at(context, context.now.getTime() - 30 * dayMs)
  const { bonuses } = await listBonuses(context, { filter: {}, sort: 'oldest', limit: 2_000 })
  const due = bonuses.filter(({ payableAt }) => payableAt <= monthAgo.now)
  await payBonuses(monthAgo, due.map(({ id }) => id), `RUN-${monthAgo.now.toISOString().slice(0, 7)}`)
  const { referrals } = await listReferrals(context, { code: 'LETTER-B', filter: { state: 'approved' }, sort: 'newest', limit: 2 })
  for (const { id } of referrals) await reverseReferral(at(context, context.now.getTime() - dayMs), id, 'The account was closed within a day.')
}

/** People whose identity check goes on, was refused, or looks like somebody else's. */
export async function createOpenReferrals(context: ServiceContext): Promise<void> {
  const waiting = ['PARTNER2024', 'SUMMER2024', 'GOLD-PARTNER', 'RESELL-EU', 'TECHWITHANA', 'FINTECHWEEK', 'READERS', 'JANE-TRAVELS', 'PARTNER2024'] as const
  for (const [index, referralCode] of waiting.entries()) {
    await startKyc(at(context, context.now.getTime() - (index * 9 + 2) * hourMs), personOf(`user_waiting_${index + 1}`, referralCode))
  }
  const refused = ['GOLD-PARTNER', 'READERS', 'FINTECHWEEK'] as const
  for (const [index, referralCode] of refused.entries()) {
    const userId = `user_refused_${index + 1}`
    const startedAt = context.now.getTime() - (index * 6 + 4) * dayMs
    await startKyc(at(context, startedAt), personOf(userId, referralCode))
    const [referral] = (await listReferrals(context, { filter: { refereeId: userId }, sort: 'oldest', limit: 1 })).referrals
    await decideReferral(at(context, startedAt + 5 * hourMs), referral!.id, 'REJECT', 'The documents could not be read.')
  }
  // The same mailbox as the first who waits: held for somebody to look at.
  const twin = { ...personOf('user_twin', 'GOLD-PARTNER'), email: personOf('user_waiting_1', 'PARTNER2024').email }
  await startKyc(at(context, context.now.getTime() - hourMs), twin)
}

const firstNames = ['Amara', 'Ben', 'Chiara', 'Daniel', 'Elif', 'Farid', 'Grace', 'Hugo', 'Ines', 'Jonas', 'Kira', 'Liam', 'Mina', 'Noah', 'Olga', 'Pedro']
const lastNames = ['Adler', 'Bianchi', 'Costa', 'Demir', 'Evans', 'Fischer', 'Garcia', 'Haddad', 'Ito', 'Jansen', 'Kim', 'Lopez', 'Moreau']

/** A made-up person, the same for the same user id. */
function personOf(userId: string, referralCode: string) {
  const number = [...userId].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_003, 7)
  const firstName = firstNames[number % firstNames.length]!
  const lastName = lastNames[number % lastNames.length]!
  const email = `${firstName}.${lastName}.${userId.replaceAll('_', '-')}@example.com`.toLowerCase()
  return kycStart.parse({ userId, firstName, lastName, email, address: { country: ['US', 'DE', 'FR', 'GB'][number % 4] }, referralCode })
}

function at(context: ServiceContext, timeMs: number): ServiceContext {
  return { ...context, now: new Date(timeMs) }
}
