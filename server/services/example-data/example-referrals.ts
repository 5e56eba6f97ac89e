import { kycOutcome, kycStart } from '@/domain/kyc/verification'
import { dayMs, hourMs } from '@/domain/time'
import type { ServiceContext } from '@/server/context'
import { listBonuses } from '@/server/services/bonus/list-bonuses'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import type { ExampleCode } from './example-codes'

const usageDays = 90
const eventsPerBatch = 100

/** A use case to run with a given time. */
export interface ScheduledEvent {
  atMs: number
  run: (context: ServiceContext) => Promise<unknown>
}

/** Runs the events in the order of their times. */
export async function runEvents(context: ServiceContext, events: ScheduledEvent[]): Promise<void> {
  const inOrder = [...events].sort((one, other) => one.atMs - other.atMs)
  // Transactions run in the order in which they are requested.
  for (let start = 0; start < inOrder.length; start += eventsPerBatch) {
    await Promise.all(
      inOrder.slice(start, start + eventsPerBatch).map(({ atMs, run }) => run(at(context, atMs))),
    )
  }
}

/** Referrals by a code since it was created, most of them recent and on working days, each accepted within hours. */
export function referralsBy(
  { referralCode, uses, createdDaysAgo, expiresAt }: ExampleCode,
  now: Date,
  random: () => number,
): ScheduledEvent[] {
  const oldestDays = Math.min(createdDaysAgo, usageDays) - 0.5
  const newestDays =
    expiresAt && expiresAt < now ? (now.getTime() - expiresAt.getTime()) / dayMs + 0.01 : 0.02
  const draw = () => now.getTime() - (newestDays + (oldestDays - newestDays) * random() ** 1.4) * dayMs
  return Array.from({ length: uses }, (_, index) => {
    const first = draw()
    const decidedMs = [0, 6].includes(new Date(first).getUTCDay()) && random() < 0.6 ? draw() : first
    const startedMs = Math.max(
      decidedMs - (0.2 + 20 * random()) * hourMs,
      now.getTime() - (createdDaysAgo - 0.1) * dayMs,
    )
    const userId = `user_${referralCode.toLowerCase()}_${index + 1}`
    return [starting(startedMs, personOf(userId, referralCode)), deciding(decidedMs, userId, 'ACCEPT')]
  }).flat()
}

/** Referrals that are pending, rejected, or held because of a duplicate. */
export function openReferrals(now: Date): ScheduledEvent[] {
  const waiting = [
    'PARTNER2024',
    'SUMMER2024',
    'GOLD-PARTNER',
    'RESELL-EU',
    'TECHWITHANA',
    'FINTECHWEEK',
    'READERS',
    'JANE-TRAVELS',
    'PARTNER2024',
  ]
  const refused = ['GOLD-PARTNER', 'READERS', 'FINTECHWEEK']
  // The email address of the first pending user, so that the referral is held for review.
  const twin = {
    ...personOf('user_twin', 'GOLD-PARTNER'),
    email: personOf('user_waiting_1', 'PARTNER2024').email,
  }
  return [
    ...waiting.map((referralCode, index) =>
      starting(now.getTime() - (index * 9 + 2) * hourMs, personOf(`user_waiting_${index + 1}`, referralCode)),
    ),
    ...refused.flatMap((referralCode, index) => {
      const userId = `user_refused_${index + 1}`
      const startedMs = now.getTime() - (index * 6 + 4) * dayMs
      return [
        starting(startedMs, personOf(userId, referralCode)),
        deciding(startedMs + 5 * hourMs, userId, 'REJECT', 'The documents could not be read.'),
      ]
    }),
    starting(now.getTime() - hourMs, twin),
  ]
}

function starting(atMs: number, person: ReturnType<typeof personOf>): ScheduledEvent {
  return { atMs, run: (context) => startKyc(context, person) }
}

function deciding(
  atMs: number,
  userId: string,
  decision: 'ACCEPT' | 'REJECT',
  note?: string,
): ScheduledEvent {
  return { atMs, run: (context) => decideKyc(context, kycOutcome.parse({ userId, decision }), note) }
}

/** Pays the bonuses that were payable two weeks ago, and reverses two referrals. */
export async function settleExampleReferrals(context: ServiceContext): Promise<void> {
  const payday = at(context, context.now.getTime() - 14 * dayMs)
  const { bonuses } = await listBonuses(context, { filter: {}, sort: 'oldest', limit: 2_000 })
  const due = bonuses.filter(({ payableAt }) => payableAt! <= payday.now)
  await payBonuses(
    payday,
    due.map(({ id }) => id),
    `RUN-${payday.now.toISOString().slice(0, 7)}`,
  )
  const dayAgo = at(context, context.now.getTime() - dayMs)
  const { referrals } = await listReferrals(context, {
    code: 'LETTER-B',
    filter: { state: 'approved' },
    sort: 'newest',
    limit: 20,
  })
  const approved = referrals.filter(({ decidedAt }) => decidedAt! < dayAgo.now)
  for (const { id } of approved.slice(0, 2))
    await reverseReferral(dayAgo, id, 'The account was closed within a day.')
}

const firstNames = [
  'Amara',
  'Ben',
  'Chiara',
  'Daniel',
  'Elif',
  'Farid',
  'Grace',
  'Hugo',
  'Ines',
  'Jonas',
  'Kira',
  'Liam',
  'Mina',
  'Noah',
  'Olga',
  'Pedro',
]
const lastNames = [
  'Adler',
  'Bianchi',
  'Costa',
  'Demir',
  'Evans',
  'Fischer',
  'Garcia',
  'Haddad',
  'Ito',
  'Jansen',
  'Kim',
  'Lopez',
  'Moreau',
]

/** A fictional person, always the same for a user id. */
function personOf(userId: string, referralCode: string) {
  const number = [...userId].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_003, 7)
  const firstName = firstNames[number % firstNames.length]!
  const lastName = lastNames[number % lastNames.length]!
  const email = `${firstName}.${lastName}.${userId.replaceAll('_', '-')}@example.com`.toLowerCase()
  return kycStart.parse({
    userId,
    firstName,
    lastName,
    email,
    address: { country: ['US', 'DE', 'FR', 'GB'][number % 4] },
    referralCode,
  })
}

function at(context: ServiceContext, timeMs: number): ServiceContext {
  return { ...context, now: new Date(timeMs) }
}
