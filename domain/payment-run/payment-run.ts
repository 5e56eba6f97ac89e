import { z } from 'zod'
import { amountSchema } from '@/domain/program/program'
import { paymentReferenceSchema } from '@/domain/bonus/payment'
import { currencySchema } from '@/domain/currency'
import { dayOf, startOfDay } from '@/domain/days'
import { invalidArgument } from '@/domain/errors'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { lineOfText } from '@/domain/text'
import { hourMs, minuteMs } from '@/domain/time'
import { timeSchema } from '@/domain/time-schema'

/** A draft has chosen its bonuses, a paid run has paid them, a void run has released them. */
export const paymentRunStates = ['draft', 'paid', 'void'] as const
export type PaymentRunState = (typeof paymentRunStates)[number]

/** How long after it was marked as paid a run can be voided. */
export const voidWindowHours = 24

/** Whether a run can be voided at `now`: a draft, or one that was marked as paid within the time for it. */
export function isVoidable(
  { state, markedPaidAt }: { state: PaymentRunState; markedPaidAt: Date | null },
  now: Date,
): boolean {
  if (state === 'draft') return true
  return state === 'paid' && markedPaidAt!.getTime() > now.getTime() - voidWindowHours * hourMs
}

const maxUsersPerRun = 1_000

/** A new payment run (docs/api-contract.md, section 6). */
export const newPaymentRun = z.object({
  currency: currencySchema.meta({ description: 'ISO 4217.', examples: ['USD'] }),
  userIds: z
    .array(ownerIdSchema)
    .min(1, 'must name a user')
    .max(maxUsersPerRun, `must name at most ${maxUsersPerRun} users`)
    .nullish()
    .meta({
      description:
        'Only the bonuses of these users; otherwise of everyone. Each must be a partner, or a referred user who has had a bonus.',
    }),
  payableBefore: timeSchema.nullish().meta({
    description: 'Only bonuses that became payable until then. Now by default, and at the latest.',
  }),
  netRecoverable: z
    .boolean()
    .nullish()
    .meta({
      description:
        'Deducts what each user was paid for referrals that were reversed afterwards: whole bonuses, the smallest first, ' +
        'as many as the line covers.',
    }),
})
export type NewPaymentRun = z.output<typeof newPaymentRun>

/** Marks a payment run as paid. */
export const runPayment = z.object({
  reference: paymentReferenceSchema.meta({ description: 'Your own reference of the payment.' }),
  paidAt: timeSchema.nullish().meta({
    description:
      'When you paid: now by default. Not in the future, and not before the day, in the time zone of the company, on which the ' +
      'first bonus of the run was booked. A bonus that became payable later counts as paid at that time.',
  }),
  total: amountSchema.nullish().meta({
    description:
      'What you paid. If the total of the draft is another by now, the call is rejected and nothing is booked.',
  }),
})
export type RunPayment = z.output<typeof runPayment>

/** How far the clock of a caller may be ahead. */
const maxClockSkewMs = 5 * minuteMs

/**
 * The time of a payment: now, if none is given. Throws INVALID_ARGUMENT for one in the future, or before the day on which the first
 * bonus of the run was booked.
 */
export function paymentTimeOf(
  paidAt: Date | null | undefined,
  { firstBookedAt, now, timeZone }: { firstBookedAt: Date | null; now: Date; timeZone: string },
): Date {
  if (!paidAt) return now
  const howToFix = 'Leave it out if you paid now.'
  if (paidAt.getTime() > now.getTime() + maxClockSkewMs)
    throw invalidArgument(
      'paidAt',
      'PAID_IN_FUTURE',
      `must not be in the future: today is ${dayOf(now, timeZone)}. ${howToFix}`,
    )
  const firstDay = firstBookedAt && dayOf(firstBookedAt, timeZone)
  if (firstDay && paidAt < startOfDay(firstDay, timeZone))
    throw invalidArgument(
      'paidAt',
      'PAID_BEFORE_BOOKED',
      `must be ${firstDay} or later, because the first bonus of the payment run was booked on that day. ${howToFix}`,
    )
  return paidAt < now ? paidAt : now
}

/** Voids a payment run. */
export const runVoid = z.object({
  reason: lineOfText({ max: 500 }).meta({ description: 'Why, in your own words.' }),
})
