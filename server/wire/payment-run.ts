import { z } from 'zod'
import type { ListedRunLine, PaymentRunRow } from '@/db/queries/payment-runs'
import { toDecimalMoney } from '@/domain/money'
import { paymentRunStates } from '@/domain/payment-run/payment-run'
import { wireAmount, wireTime } from './primitives'

/** A payment run in a list: without its lines. */
export const paymentRunSummary = z
  .object({
    id: z.string(),
    state: z.enum(paymentRunStates).meta({
      description:
        'draft: its bonuses are chosen, and in no other run. paid: they are paid. void: they are payable again.',
    }),
    currency: z.string().meta({ description: 'ISO 4217 code.' }),
    payableBefore: wireTime.meta({ description: 'Until when its bonuses became payable.' }),
    netRecoverable: z.boolean().meta({ description: 'Whether recoverable bonuses are deducted.' }),
    bonusesCount: z.int().meta({ description: 'How many bonuses it pays.' }),
    droppedCount: z
      .int()
      .meta({ description: 'How many were removed because they were reversed before they were paid.' }),
    recovered: wireAmount.meta({ description: 'The sum of what is deducted.' }),
    total: wireAmount.meta({ description: 'What to pay: the sum of the lines.' }),
    settled: z.boolean().meta({
      description:
        'False while bonuses are still being collected, booked or released after the last change of the state.',
    }),
    createdAt: wireTime,
    reference: z.string().nullable().meta({ description: 'The payment reference in your books.' }),
    paidAt: wireTime.nullable().meta({ description: 'When you paid, as given when it was marked as paid.' }),
    voidedAt: wireTime.nullable(),
    voidReason: z.string().nullable(),
  })
  .meta({ id: 'PaymentRunSummary' })

/** A line of a payment run, without its bonuses. */
export const runLineOutput = z.object({
  userId: z.string(),
  displayName: z.string().nullable().meta({ description: 'The name of the partner, if it has one.' }),
  amount: wireAmount.meta({ description: 'What to pay: its bonuses without what is recovered.' }),
  recovered: wireAmount.meta({
    description: 'What is deducted, which is never more than its bonuses.',
  }),
})

/** A payment run with its lines. */
export const paymentRunOutput = paymentRunSummary
  .extend({
    lines: z.array(
      runLineOutput.extend({
        bonusIds: z.array(z.string()).meta({ description: 'The bonuses it pays; empty for a void run.' }),
        recoveredBonusIds: z
          .array(z.string())
          .meta({ description: 'The recoverable bonuses it deducts; empty for a void run.' }),
      }),
    ),
  })
  .meta({ id: 'PaymentRun' })

/** A payment run as the API lists it. */
export function toPaymentRunSummary(run: PaymentRunRow): z.input<typeof paymentRunSummary> {
  const { id, state, currency, netRecoverable, bonusesCount, droppedCount, grossMinor, recoveredMinor } = run
  return {
    id,
    state,
    currency,
    payableBefore: run.payableBefore.toISOString(),
    netRecoverable,
    bonusesCount,
    droppedCount,
    recovered: toDecimalMoney({ currency, amountMinor: recoveredMinor }),
    total: toDecimalMoney({ currency, amountMinor: grossMinor - recoveredMinor }),
    settled: run.settledAt !== null,
    createdAt: run.createdAt.toISOString(),
    reference: run.reference,
    paidAt: run.paidAt?.toISOString() ?? null,
    voidedAt: run.voidedAt?.toISOString() ?? null,
    voidReason: run.voidReason,
  }
}

/** A line as the API returns it, without its bonuses. */
export function toRunLineOutput(line: ListedRunLine, currency: string): z.input<typeof runLineOutput> {
  const { userId, displayName, grossMinor, recoveredMinor } = line
  return {
    userId,
    displayName,
    amount: toDecimalMoney({ currency, amountMinor: grossMinor - recoveredMinor }),
    recovered: toDecimalMoney({ currency, amountMinor: recoveredMinor }),
  }
}

/** A whole payment run as the API returns it. */
export function toPaymentRunOutput({
  lines,
  ...run
}: PaymentRunRow & {
  lines: readonly (ListedRunLine & { bonusIds: string[]; recoveredBonusIds: string[] })[]
}): z.input<typeof paymentRunOutput> {
  return {
    ...toPaymentRunSummary(run),
    lines: lines.map(({ bonusIds, recoveredBonusIds, ...line }) => ({
      ...toRunLineOutput(line, run.currency),
      bonusIds,
      recoveredBonusIds,
    })),
  }
}

/** The payment run of the documentation's examples. */
export const examplePaymentRun: z.input<typeof paymentRunOutput> = {
  id: '019a0000000070008000000000000c01',
  state: 'draft',
  currency: 'USD',
  payableBefore: '2026-02-01T09:00:00.000Z',
  netRecoverable: true,
  bonusesCount: 2,
  droppedCount: 0,
  recovered: { value: '50.00', currency: 'USD' },
  total: { value: '50.00', currency: 'USD' },
  settled: true,
  createdAt: '2026-02-01T09:00:00.000Z',
  reference: null,
  paidAt: null,
  voidedAt: null,
  voidReason: null,
  lines: [
    {
      userId: 'isv_user_123',
      displayName: null,
      amount: { value: '50.00', currency: 'USD' },
      recovered: { value: '50.00', currency: 'USD' },
      bonusIds: ['019a0000000070008000000000000b01', '019a0000000070008000000000000b04'],
      recoveredBonusIds: ['019a0000000070008000000000000b03'],
    },
  ],
}

const { lines: _, ...exampleSummary } = examplePaymentRun
export const examplePaymentRunSummary: z.input<typeof paymentRunSummary> = exampleSummary
