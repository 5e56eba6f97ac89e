import { sql } from 'drizzle-orm'
import type { Kit } from '@/db/kit'
import { ledgerAccounts, ledgerSteps } from '@/domain/bonus/ledger'
import type { CompanyColumn } from './companies'
import type { ProgramsTable } from './programs'
import type { ReferralsTable } from './referrals'

/** Bonuses and their ledger. */
export function defineBonusTables(
  kit: Kit,
  company: CompanyColumn,
  programs: ProgramsTable,
  referrals: ReferralsTable,
) {
  const {
    table,
    text,
    key,
    integer,
    moneyMinor,
    time,
    oneOf,
    index,
    uniqueIndex,
    primaryKey,
    foreignKey,
    check,
  } = kit

  const bonuses = table(
    'bonuses',
    {
      ...company(),
      id: text('id').notNull(),
      /** Increases within the company in the order of commits, for keyset pagination. */
      position: integer('position').notNull(),
      /** Null for a manual entry. */
      referralId: text('referral_id'),
      side: oneOf('side', ['referrer', 'referee']).notNull(),
      /** The user it is owed to: the company's own id of them. */
      beneficiaryId: key('beneficiary_id').notNull(),
      programId: text('program_id').notNull(),
      currency: key('currency').notNull(),
      amountMinor: moneyMinor('amount_minor').notNull(),
      bookedAt: time('booked_at').notNull(),
      /** Null for a deduction, which is recoverable from the beginning. */
      payableAt: time('payable_at'),
      /** When to write `bonus.payable`: at the end of the hold. Null without a hold, and once it was written. */
      announcePayableAt: time('announce_payable_at'),
      /** When the ledger entries of these steps were written; the bonus's state is derived from them. */
      paidAt: time('paid_at'),
      reversedAt: time('reversed_at'),
      recoveredAt: time('recovered_at'),
      /** The payer's own reference of the payment. */
      paymentReference: text('payment_reference'),
      /** The draft that chose it, or the run that paid it: one at most. Runs are never deleted. */
      paymentRunId: text('payment_run_id'),
      /** The run that deducts it from what its beneficiary is paid. */
      recoveryRunId: text('recovery_run_id'),
      /** How many of its payments and recoveries were voided. */
      voidsCount: integer('voids_count').notNull().default(0),
      /** Why staff made a manual entry; null once its partner was erased. */
      reason: text('reason'),
      /** The days of the company on which a manual entry was booked and reversed, for reports. */
      bookedDay: text('booked_day'),
      reversedDay: text('reversed_day'),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      /** At most one bonus for each side of a referral. */
      uniqueIndex('bonuses_side_uq').on(t.companyId, t.referralId, t.side),
      uniqueIndex('bonuses_position_uq').on(t.companyId, t.position),
      index('bonuses_beneficiary_ix').on(t.companyId, t.beneficiaryId, t.position),
      /** What a beneficiary is owed that is on hold, or payable and in no run. */
      index('bonuses_beneficiary_open_ix')
        .on(t.companyId, t.beneficiaryId, t.currency, t.payableAt, t.amountMinor)
        .where(sql`paid_at is null and reversed_at is null and payment_run_id is null`),
      /** What was booked for a beneficiary, paid, reversed and recovered in a time: their statement. */
      index('bonuses_statement_booked_ix')
        .on(t.companyId, t.beneficiaryId, t.bookedAt, t.position, t.currency, t.amountMinor)
        .where(sql`payable_at is not null`),
      index('bonuses_statement_paid_ix')
        .on(t.companyId, t.beneficiaryId, t.paidAt, t.position, t.currency, t.amountMinor)
        .where(sql`paid_at is not null`),
      index('bonuses_statement_reversed_ix')
        .on(t.companyId, t.beneficiaryId, t.reversedAt, t.position, t.currency, t.amountMinor)
        .where(sql`reversed_at is not null and payable_at is not null`),
      index('bonuses_statement_recovered_ix')
        .on(t.companyId, t.beneficiaryId, t.recoveredAt, t.position, t.currency, t.amountMinor)
        .where(sql`recovered_at is not null`),
      index('bonuses_manual_ix')
        .on(t.companyId, t.beneficiaryId, t.bookedAt, t.position)
        .where(sql`referral_id is null`),
      index('bonuses_manual_position_ix')
        .on(t.companyId, t.position)
        .where(sql`referral_id is null`),
      index('bonuses_program_ix').on(t.companyId, t.programId, t.position),
      index('bonuses_open_ix')
        .on(t.companyId, t.position)
        .where(sql`paid_at is null and reversed_at is null`),
      index('bonuses_payable_ix')
        .on(t.companyId, t.currency, t.payableAt, t.amountMinor)
        .where(sql`paid_at is null and reversed_at is null and payment_run_id is null`),
      index('bonuses_announce_ix')
        .on(t.companyId, t.announcePayableAt)
        .where(sql`announce_payable_at is not null`),
      index('bonuses_payment_run_ix')
        .on(t.companyId, t.paymentRunId, t.beneficiaryId, t.position)
        .where(sql`payment_run_id is not null`),
      index('bonuses_recovery_run_ix')
        .on(t.companyId, t.recoveryRunId, t.beneficiaryId, t.position)
        .where(sql`recovery_run_id is not null`),
      index('bonuses_recovered_payment_ix')
        .on(t.companyId, t.paymentRunId)
        .where(sql`payment_run_id is not null and recovered_at is not null`),
      index('bonuses_paid_ix')
        .on(t.companyId, t.position)
        .where(sql`paid_at is not null and recovered_at is null`),
      index('bonuses_recoverable_ix')
        .on(t.companyId, t.beneficiaryId, t.currency, t.amountMinor)
        .where(
          sql`recovered_at is null and (paid_at is not null and reversed_at is not null or payable_at is null and reversed_at is null)`,
        ),
      index('bonuses_recoverable_position_ix')
        .on(t.companyId, t.position)
        .where(
          sql`recovered_at is null and (paid_at is not null and reversed_at is not null or payable_at is null and reversed_at is null)`,
        ),
      index('bonuses_reversed_ix')
        .on(t.companyId, t.position)
        .where(sql`reversed_at is not null`),
      foreignKey({
        name: 'bonuses_referral_fk',
        columns: [t.companyId, t.referralId],
        foreignColumns: [referrals.companyId, referrals.id],
      }),
      foreignKey({
        name: 'bonuses_program_fk',
        columns: [t.companyId, t.programId],
        foreignColumns: [programs.companyId, programs.id],
      }),
      check('bonuses_amount_ck', sql`${t.amountMinor} > 0`),
      check('bonuses_payable_ck', sql`${t.payableAt} >= ${t.bookedAt}`),
      check('bonuses_deduction_ck', sql`${t.payableAt} is not null or ${t.referralId} is null`),
    ],
  )

  /**
   * Append-only. The primary key rejects booking, paying or reversing a bonus twice; only after a void may it be paid or recovered
   * again.
   */
  const ledgerEntries = table(
    'ledger_entries',
    {
      ...company(),
      bonusId: text('bonus_id').notNull(),
      step: oneOf('step', ledgerSteps).notNull(),
      /** The number of voids of the bonus so far. */
      sequence: integer('sequence').notNull().default(0),
      account: oneOf('account', ledgerAccounts).notNull(),
      currency: key('currency').notNull(),
      /** Debits are positive, credits negative. */
      amountMinor: moneyMinor('amount_minor').notNull(),
      at: time('at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.bonusId, t.step, t.sequence, t.account] }),
      foreignKey({
        name: 'ledger_entries_bonus_fk',
        columns: [t.companyId, t.bonusId],
        foreignColumns: [bonuses.companyId, bonuses.id],
      }),
      check('ledger_entries_amount_ck', sql`${t.amountMinor} <> 0`),
    ],
  )

  /** The sum of an account's entries, updated in the transaction that adds them. */
  const ledgerBalances = table(
    'ledger_balances',
    {
      ...company(),
      currency: key('currency').notNull(),
      account: oneOf('account', ledgerAccounts).notNull(),
      balanceMinor: moneyMinor('balance_minor').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.currency, t.account] }),
      check(
        'ledger_balances_sign_ck',
        sql.join(
          [
            sql`(${t.account} in ('program_expense', 'recoverable') and ${t.balanceMinor} >= 0)`,
            sql`(${t.account} in ('owed', 'deductions') and ${t.balanceMinor} <= 0)`,
            // Partners may pay back more than they were paid: what was deducted.
            sql`${t.account} = 'paid'`,
          ],
          sql` or `,
        ),
      ),
    ],
  )

  return { bonuses, ledgerEntries, ledgerBalances }
}
