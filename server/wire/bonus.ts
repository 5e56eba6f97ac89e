import { z } from 'zod'
import type { BonusRow } from '@/db/queries/bonuses'
import { bonusSides, bonusStateOf, isRecoverable, bonusStates } from '@/domain/bonus/bonus'
import { toDecimalMoney } from '@/domain/money'
import { wireAmount, wireTime } from './primitives'

/** A bonus in API responses and webhooks. */
export const bonusOutput = z
  .object({
    id: z.string(),
    state: z.enum(bonusStates).meta({
      description:
        'on_hold until payableAt, then payable, then paid; reversed if its referral was reversed, but a paid one ' +
        'stays paid until it is recovered.',
    }),
    side: z.enum(bonusSides).meta({
      description: 'Whether the bonus is for the partner (referrer) or the referred user (referee).',
    }),
    userId: z.string().meta({ description: 'The user who earns the bonus.' }),
    amount: wireAmount,
    referralId: z.string(),
    programId: z.string(),
    bookedAt: wireTime.meta({ description: 'When the referral was approved.' }),
    payableAt: wireTime.meta({ description: 'When its hold period ends.' }),
    paidAt: wireTime.nullable().meta({ description: 'When it was marked as paid.' }),
    reversedAt: wireTime.nullable().meta({ description: 'When its referral was reversed.' }),
    recoverable: wireAmount
      .nullable()
      .meta({ description: 'What was paid, reversed and has not come back; otherwise null.' }),
    recoveredAt: wireTime.nullable().meta({ description: 'When it was booked back.' }),
    paymentRunId: z
      .string()
      .nullable()
      .meta({ description: 'The draft payment run that has chosen it, or the run that paid it.' }),
    reference: z.string().nullable().meta({ description: 'The payment reference in your books.' }),
  })
  .meta({ id: 'Bonus' })

/** A bonus row as the API returns it. */
export function toBonusOutput(
  bonus: Omit<BonusRow, 'companyId' | 'position'>,
  now: Date,
): z.input<typeof bonusOutput> {
  const { id, side, referralId, programId } = bonus
  return {
    id,
    state: bonusStateOf(bonus, now),
    side,
    userId: bonus.beneficiaryId,
    amount: toDecimalMoney(bonus),
    referralId,
    programId,
    bookedAt: bonus.bookedAt.toISOString(),
    payableAt: bonus.payableAt.toISOString(),
    paidAt: bonus.paidAt?.toISOString() ?? null,
    reversedAt: bonus.reversedAt?.toISOString() ?? null,
    recoverable: isRecoverable(bonus) ? toDecimalMoney(bonus) : null,
    recoveredAt: bonus.recoveredAt?.toISOString() ?? null,
    paymentRunId: bonus.paymentRunId,
    reference: bonus.paymentReference,
  }
}

/** The bonus of the documentation's examples. */
export const exampleBonus: z.input<typeof bonusOutput> = {
  id: '019a0000000070008000000000000b01',
  state: 'payable',
  side: 'referrer',
  userId: 'isv_user_123',
  amount: { value: '50.00', currency: 'USD' },
  referralId: '019a0000000070008000000000000a01',
  programId: '3a62eae282ea4e04bbe27e2dddbb1e5c',
  bookedAt: '2026-01-31T09:00:00.000Z',
  payableAt: '2026-01-31T09:00:00.000Z',
  paidAt: null,
  reversedAt: null,
  recoverable: null,
  recoveredAt: null,
  paymentRunId: null,
  reference: null,
}

/** A bonus that was paid, then reversed, then recovered. */
export const exampleRecoveredBonus: z.input<typeof bonusOutput> = {
  ...exampleBonus,
  id: '019a0000000070008000000000000b02',
  referralId: '019a0000000070008000000000000a03',
  state: 'reversed',
  paidAt: '2026-02-01T09:00:00.000Z',
  reversedAt: '2026-02-02T09:00:00.000Z',
  recoveredAt: '2026-02-03T09:00:00.000Z',
  reference: 'RUN-2026-02',
}
