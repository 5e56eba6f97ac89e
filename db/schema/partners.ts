import { sql } from 'drizzle-orm'
import type { Kit } from '@/db/kit'
import type { CompanyColumn } from './companies'

/** Partners with their totals, and what beneficiaries are owed. */
export function definePartnerTables(kit: Kit, company: CompanyColumn) {
  const { table, text, key, integer, moneyMinor, boolean, time, json, index, uniqueIndex, primaryKey } = kit

  /** Users who own a code, or owned one: from their first code on. */
  const partners = table(
    'partners',
    {
      ...company(),
      /** The company's own id of them. */
      userId: key('user_id').notNull(),
      /** Increases within the company in the order of commits, for keyset pagination. */
      position: integer('position').notNull(),
      displayName: text('display_name'),
      email: text('email'),
      /** Name and email address as searches compare them. */
      nameKey: key('name_key'),
      emailKey: key('email_key'),
      metadata: json<Record<string, string>>('metadata'),
      /** For the company's staff only. */
      notes: text('notes'),
      tags: json<string[]>('tags'),
      /** The codes that they own now. */
      codesCount: integer('codes_count').notNull().default(0),
      /** The referrals that they made, by state. */
      pendingCount: integer('pending_count').notNull().default(0),
      approvedCount: integer('approved_count').notNull().default(0),
      rejectedCount: integer('rejected_count').notNull().default(0),
      expiredCount: integer('expired_count').notNull().default(0),
      reversedCount: integer('reversed_count').notNull().default(0),
      /** How many of the referrals count as uses. */
      usedCount: integer('used_count').notNull().default(0),
      createdAt: time('created_at').notNull(),
      updatedAt: time('updated_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.userId] }),
      uniqueIndex('partners_position_uq').on(t.companyId, t.position),
      /** Reports count new partners. */
      index('partners_created_ix').on(t.companyId, t.createdAt),
      index('partners_used_ix').on(t.companyId, t.usedCount, t.position),
      index('partners_name_ix')
        .on(t.companyId, t.nameKey)
        .where(sql`name_key is not null`),
      index('partners_email_ix')
        .on(t.companyId, t.emailKey)
        .where(sql`email_key is not null`),
    ],
  )

  /** What the ledger says of one beneficiary, a partner or a referred user, updated in the transaction that adds entries. */
  const beneficiaryBalances = table(
    'beneficiary_balances',
    {
      ...company(),
      beneficiaryId: key('beneficiary_id').notNull(),
      currency: key('currency').notNull(),
      /** What was booked and not reversed, less what was deducted. */
      earnedMinor: moneyMinor('earned_minor').notNull(),
      owedMinor: moneyMinor('owed_minor').notNull(),
      paidMinor: moneyMinor('paid_minor').notNull(),
      /** What was paid and reversed, or deducted, and has not come back. */
      recoverableMinor: moneyMinor('recoverable_minor').notNull(),
      /** Whether the beneficiary is a partner: lists of partners by money skip referred users. */
      isPartner: boolean('is_partner').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.beneficiaryId, t.currency] }),
      index('beneficiary_balances_earned_ix')
        .on(t.companyId, t.currency, t.earnedMinor, t.beneficiaryId)
        .where(sql`is_partner`),
      index('beneficiary_balances_owed_ix')
        .on(t.companyId, t.currency, t.owedMinor, t.beneficiaryId)
        .where(sql`is_partner`),
    ],
  )

  /** The tags of partners once more, to find partners by one: written together with `partners.tags`. */
  const partnerTags = table(
    'partner_tags',
    { ...company(), tag: key('tag').notNull(), userId: key('user_id').notNull() },
    (t) => [primaryKey({ columns: [t.companyId, t.tag, t.userId] })],
  )

  return { partners, beneficiaryBalances, partnerTags }
}
