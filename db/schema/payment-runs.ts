import { sql } from 'drizzle-orm'
import type { Kit } from '@/db/kit'
import { paymentRunStates } from '@/domain/payment-run/payment-run'
import type { CompanyColumn } from './companies'

/** Payment runs with one line for each partner. Bonuses link their run (docs/adr/0027). */
export function definePaymentRunTables(kit: Kit, company: CompanyColumn) {
  const {
    table,
    text,
    key,
    integer,
    moneyMinor,
    boolean,
    time,
    json,
    oneOf,
    index,
    primaryKey,
    foreignKey,
    check,
  } = kit

  const paymentRuns = table(
    'payment_runs',
    {
      ...company(),
      id: text('id').notNull(),
      state: oneOf('state', paymentRunStates).notNull(),
      currency: key('currency').notNull(),
      payableBefore: time('payable_before').notNull(),
      netRecoverable: boolean('net_recoverable').notNull(),
      /** The users whose bonuses it chooses; null for everyone. */
      userIds: json<string[]>('user_ids'),
      /** The sums of its lines, updated with them. */
      bonusesCount: integer('bonuses_count').notNull(),
      grossMinor: moneyMinor('gross_minor').notNull(),
      recoveredMinor: moneyMinor('recovered_minor').notNull(),
      /** Bonuses that were reversed after the run had chosen them, and left it. */
      droppedCount: integer('dropped_count').notNull(),
      /** When the first of its bonuses was booked: it was not paid before. Null in drafts from before this was kept. */
      firstBookedAt: time('first_booked_at'),
      createdAt: time('created_at').notNull(),
      reference: text('reference'),
      /** The day of the payment, as the payer gave it. */
      paidAt: time('paid_at'),
      /** When it was marked as paid, from which the time to void it counts. */
      markedPaidAt: time('marked_paid_at'),
      voidedAt: time('voided_at'),
      voidReason: text('void_reason'),
      /** When its bonuses had followed the run into its state; null while slices are left. */
      settledAt: time('settled_at'),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      index('payment_runs_state_ix').on(t.companyId, t.state, t.id),
      index('payment_runs_unsettled_ix')
        .on(t.companyId, t.id)
        .where(sql`settled_at is null`),
      check('payment_runs_sums_ck', sql`${t.recoveredMinor} >= 0 and ${t.grossMinor} >= ${t.recoveredMinor}`),
      check('payment_runs_paid_ck', sql`${t.state} <> 'paid' or ${t.markedPaidAt} is not null`),
      check('payment_runs_void_ck', sql`(${t.state} = 'void') = (${t.voidedAt} is not null)`),
    ],
  )

  const paymentRunLines = table(
    'payment_run_lines',
    {
      ...company(),
      runId: text('run_id').notNull(),
      userId: key('user_id').notNull(),
      bonusesCount: integer('bonuses_count').notNull(),
      grossMinor: moneyMinor('gross_minor').notNull(),
      recoveredMinor: moneyMinor('recovered_minor').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.runId, t.userId] }),
      /** The runs of a user. */
      index('payment_run_lines_user_ix').on(t.companyId, t.userId, t.runId),
      foreignKey({
        name: 'payment_run_lines_run_fk',
        columns: [t.companyId, t.runId],
        foreignColumns: [paymentRuns.companyId, paymentRuns.id],
      }),
      /** No line is negative. */
      check(
        'payment_run_lines_sums_ck',
        sql`${t.recoveredMinor} >= 0 and ${t.grossMinor} >= ${t.recoveredMinor}`,
      ),
    ],
  )

  return { paymentRuns, paymentRunLines }
}
