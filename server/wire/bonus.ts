import { z } from 'zod'
import type { BonusRow } from '@/db/queries/bonuses'
import {
  bonusKindOf,
  bonusKinds,
  bonusSides,
  bonusStateOf,
  isRecoverable,
  bonusStates,
} from '@/domain/bonus/bonus'
import { toDecimalMoney } from '@/domain/money'
import { wireAmount, wireTime } from './primitives'

/** A bonus in API responses and webhooks. */
export const bonusOutput = z
  .object({
    id: z.string(),
    state: z.enum(bonusStates).meta({
      description:
        'on_hold until payableAt, then payable, then paid; reversed if its referral was reversed, but a paid one ' +
        'stays paid until it is recovered. deducted for a deduction.',
    }),
    side: z.enum(bonusSides).meta({
      description: 'Whether the bonus is for the partner (referrer) or the referred user (referee).',
    }),
    userId: z.string().meta({ description: 'The user who earns the bonus.' }),
    amount: wireAmount,
    referralId: z.string().nullable().meta({ description: 'null for an entry that was made by hand.' }),
    programId: z.string(),
    bookedAt: wireTime.meta({ description: 'When the referral was approved, or the entry was made.' }),
    payableAt: wireTime.nullable().meta({ description: 'When its hold period ends; null for a deduction.' }),
    paidAt: wireTime.nullable().meta({ description: 'When it was marked as paid.' }),
    reversedAt: wireTime.nullable().meta({ description: 'When its referral, or the entry, was reversed.' }),
    recoverable: wireAmount.nullable().meta({
      description: 'What was paid and reversed, or deducted, and has not come back; otherwise null.',
    }),
    recoveredAt: wireTime.nullable().meta({ description: 'When it was booked back.' }),
    paymentRunId: z
      .string()
      .nullable()
      .meta({ description: 'The draft payment run that has chosen it, or the run that paid it.' }),
    reference: z.string().nullable().meta({ description: 'The payment reference in your books.' }),
    kind: z.enum(bonusKinds).meta({
      description:
        'What it is for: a referral, or an entry that was made by hand and pays (manual) or deducts.',
    }),
    reason: z.string().nullable().meta({
      description: 'Why an entry was made by hand; null in events, and once the partner was erased.',
    }),
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
    payableAt: bonus.payableAt?.toISOString() ?? null,
    paidAt: bonus.paidAt?.toISOString() ?? null,
    reversedAt: bonus.reversedAt?.toISOString() ?? null,
    recoverable: isRecoverable(bonus) ? toDecimalMoney(bonus) : null,
    recoveredAt: bonus.recoveredAt?.toISOString() ?? null,
    paymentRunId: bonus.paymentRunId,
    reference: bonus.paymentReference,
    kind: bonusKindOf(bonus),
    reason: bonus.reason,
  }
}

/** The bonus of the documentation's examples. */
export const exampleBonus = {
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
  kind: 'referral',
  reason: null,
} satisfies z.input<typeof bonusOutput>

/** A bonus that was entered by hand. */
export const exampleManualBonus: z.input<typeof bonusOutput> = {
  ...exampleBonus,
  id: '019a0000000070008000000000000b05',
  kind: 'manual',
  amount: { value: '25.00', currency: 'USD' },
  referralId: null,
  reason: 'Speaker at our fair',
}

/** A deduction that has not come back. */
export const exampleDeduction: z.input<typeof bonusOutput> = {
  ...exampleManualBonus,
  id: '019a0000000070008000000000000b06',
  kind: 'deduction',
  state: 'deducted',
  amount: { value: '10.00', currency: 'USD' },
  payableAt: null,
  recoverable: { value: '10.00', currency: 'USD' },
  reason: 'Paid twice in January',
}

/** A bonus that was paid, then reversed, then recovered. */
export const exampleRecoveredBonus = {
  ...exampleBonus,
  id: '019a0000000070008000000000000b02',
  referralId: '019a0000000070008000000000000a03',
  state: 'reversed',
  paidAt: '2026-02-01T09:00:00.000Z',
  reversedAt: '2026-02-02T09:00:00.000Z',
  recoveredAt: '2026-02-03T09:00:00.000Z',
  reference: 'RUN-2026-02',
} satisfies z.input<typeof bonusOutput>
