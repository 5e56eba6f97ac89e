import { sql } from 'drizzle-orm'
import type { Kit } from '@/db/kit'
import type { BonusRule } from '@/domain/bonus/rules'
import type { CompanyColumn } from './companies'

export type ProgramsTable = ReturnType<typeof defineProgramTables>['programs']

/** Programs: what a referral earns, and the limits of referrals and budget. */
export function defineProgramTables(kit: Kit, company: CompanyColumn) {
  const {
    table,
    text,
    key,
    integer,
    moneyMinor,
    time,
    json,
    oneOf,
    uniqueIndex,
    primaryKey,
    foreignKey,
    check,
  } = kit

  const programs = table(
    'programs',
    {
      ...company(),
      id: text('id').notNull(),
      /** Increases within the company in the order of commits, for keyset pagination. */
      position: integer('position').notNull(),
      name: text('name').notNull(),
      status: oneOf('status', ['draft', 'active', 'paused', 'ended']).notNull(),
      /** ISO 4217; all amounts of the program are in its minor units. */
      currency: text('currency').notNull(),
      /** The GafaPay dialect's identifier of the currency. */
      currencyId: key('currency_id').notNull(),
      startsAt: time('starts_at'),
      endsAt: time('ends_at'),
      referrerUserType: integer('referrer_user_type'),
      refereeUserType: integer('referee_user_type'),
      referrerBonus: json<BonusRule>('referrer_bonus'),
      refereeBonus: json<BonusRule>('referee_bonus'),
      /** `maxCostPerReferral` of the two bonuses, stored for conditions in SQL. */
      greatestCostMinor: moneyMinor('greatest_cost_minor').notNull(),
      maxReferralsPerCode: integer('max_referrals_per_code'),
      maxReferrals: integer('max_referrals'),
      budgetMinor: moneyMinor('budget_minor'),
      holdDays: integer('hold_days').notNull(),
      pendingDays: integer('pending_days'),
      onReversal: oneOf('on_reversal', ['give_back', 'keep_counted']).notNull(),
      /** The counted referrals and the cost of their bonuses. */
      approvedCount: integer('approved_count').notNull().default(0),
      spentMinor: moneyMinor('spent_minor').notNull().default(0),
      createdAt: time('created_at').notNull(),
      updatedAt: time('updated_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      uniqueIndex('programs_position_uq').on(t.companyId, t.position),
      check('programs_per_code_ck', sql`${t.maxReferralsPerCode} is null or ${t.maxReferralsPerCode} > 0`),
      check(
        'programs_window_ck',
        sql`${t.startsAt} is null or ${t.endsAt} is null or ${t.startsAt} < ${t.endsAt}`,
      ),
      check(
        'programs_approved_ck',
        sql`${t.approvedCount} >= 0 and (${t.maxReferrals} is null or ${t.approvedCount} <= ${t.maxReferrals})`,
      ),
      check(
        'programs_spent_ck',
        sql`${t.spentMinor} >= 0 and (${t.budgetMinor} is null or ${t.spentMinor} <= ${t.budgetMinor})`,
      ),
      check(
        'programs_days_ck',
        sql`${t.holdDays} >= 0 and (${t.pendingDays} is null or ${t.pendingDays} > 0)`,
      ),
    ],
  )

  /** How many counted referrals a partner has in a program: tiers and first-referral bonuses depend on it. */
  const programReferrers = table(
    'program_referrers',
    {
      ...company(),
      programId: text('program_id').notNull(),
      referrerId: key('referrer_id').notNull(),
      approvedCount: integer('approved_count').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.programId, t.referrerId] }),
      foreignKey({
        name: 'program_referrers_program_fk',
        columns: [t.companyId, t.programId],
        foreignColumns: [programs.companyId, programs.id],
      }),
      check('program_referrers_count_ck', sql`${t.approvedCount} >= 0`),
    ],
  )

  return { programs, programReferrers }
}
