import { sql } from 'drizzle-orm'
import type { Kit } from '@/db/kit'
import { auditActorTypes } from '@/domain/audit/actor'
import type { CategoriesTable } from './categories'
import type { CompanyColumn } from './companies'
import type { ProgramsTable } from './programs'

/** Conditions of partial indexes. Queries repeat them word for word, so that SQLite sees that the index covers them. */
// Codes for one use are left out: they are meant to be used up.
export const isNearLimit = sql.raw(
  "status = 'active' and max_uses > 1 and max_uses - used_count <= max_uses / 10",
)
export const isUsedUp = sql.raw("status = 'active' and max_uses is not null and used_count >= max_uses")
export const isStarting = sql.raw("status = 'active' and starts_at is not null")
export const isExpiring = sql.raw("status = 'active' and expires_at is not null")
// Backends create codes by the million, so theirs are not in this index.
export const isByStaff = sql.raw("creator_type = 'staff'")

export type ReferralCodesTable = ReturnType<typeof defineReferralCodeTables>['referralCodes']

/** Referral codes and their uses by day. */
export function defineReferralCodeTables(
  kit: Kit,
  company: CompanyColumn,
  programs: ProgramsTable,
  categories: CategoriesTable,
) {
  const { table, text, key, integer, time, json, oneOf, index, uniqueIndex, primaryKey, foreignKey, check } =
    kit

  const referralCodes = table(
    'referral_codes',
    {
      ...company(),
      id: text('id').notNull(),
      /** Increases within the company in the order of commits, for keyset pagination: no page skips or repeats a code. */
      position: integer('position').notNull(),
      /** The company chooses campaign codes; a personal code is generated, one for each user. */
      kind: oneOf('kind', ['campaign', 'personal']).notNull(),
      /** As typed. */
      code: text('code').notNull(),
      /** Case-folded: for uniqueness and look-ups. */
      codeKey: key('code_key').notNull(),
      /** The partner who owns the code: `userId` in the API, the company's own id. */
      ownerId: key('owner_id').notNull(),
      userType: integer('user_type'),
      categoryId: key('category_id'),
      programId: text('program_id'),
      description: text('description'),
      /** The company's own data: texts by name. */
      metadata: json<Record<string, string>>('metadata'),
      status: oneOf('status', ['active', 'disabled']).notNull(),
      usedCount: integer('used_count').notNull().default(0),
      maxUses: integer('max_uses'),
      startsAt: time('starts_at'),
      expiresAt: time('expires_at'),
      /** The last attempt to use it after it had expired, to the hour. */
      attemptedAt: time('attempted_at'),
      createdAt: time('created_at').notNull(),
      /** Who created it: its first entry of the audit log (docs/adr/0029). */
      creatorType: oneOf('creator_type', auditActorTypes).notNull().default('unknown'),
      creatorId: key('creator_id'),
      updatedAt: time('updated_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      uniqueIndex('referral_codes_key_uq').on(t.companyId, t.codeKey),
      uniqueIndex('referral_codes_position_uq').on(t.companyId, t.position),
      uniqueIndex('referral_codes_personal_owner_uq')
        .on(t.companyId, t.ownerId)
        .where(sql`kind = 'personal'`),
      uniqueIndex('referral_codes_personal_code_uq')
        .on(t.codeKey)
        .where(sql`kind = 'personal'`),
      index('referral_codes_creator_ix').on(t.companyId, t.creatorId, t.id).where(isByStaff),
      index('referral_codes_owner_ix').on(t.companyId, t.ownerId, t.position),
      index('referral_codes_category_ix').on(t.companyId, t.categoryId, t.position),
      index('referral_codes_used_ix').on(t.companyId, t.usedCount, t.position),
      index('referral_codes_program_ix')
        .on(t.companyId, t.programId, t.usedCount, t.position)
        .where(sql`program_id is not null`),
      index('referral_codes_program_position_ix')
        .on(t.companyId, t.programId, t.position)
        .where(sql`program_id is not null`),
      index('referral_codes_disabled_ix')
        .on(t.companyId, t.position)
        .where(sql`status = 'disabled'`),
      /** `status`: see below. Holds every column that the count reads, so SQLite uses it as a covering index. */
      index('referral_codes_used_up_ix')
        .on(t.companyId, t.status, t.position, t.startsAt, t.expiresAt, t.maxUses, t.usedCount)
        .where(isUsedUp),
      index('referral_codes_used_up_uses_ix').on(t.companyId, t.usedCount, t.position).where(isUsedUp),
      /** `status` is the same in all rows: by its equality SQLite prefers this index to others. */
      index('referral_codes_near_limit_ix').on(t.companyId, t.status, t.expiresAt).where(isNearLimit),
      index('referral_codes_starting_ix').on(t.companyId, t.startsAt).where(isStarting),
      index('referral_codes_expiring_ix').on(t.companyId, t.expiresAt).where(isExpiring),
      index('referral_codes_attempted_ix')
        .on(t.companyId, t.attemptedAt)
        .where(sql`attempted_at is not null`),
      foreignKey({
        name: 'referral_codes_program_fk',
        columns: [t.companyId, t.programId],
        foreignColumns: [programs.companyId, programs.id],
      }),
      foreignKey({
        name: 'referral_codes_category_fk',
        columns: [t.companyId, t.categoryId],
        foreignColumns: [categories.companyId, categories.id],
      }),
      check(
        'referral_codes_used_ck',
        sql`${t.usedCount} >= 0 and (${t.maxUses} is null or ${t.usedCount} <= ${t.maxUses})`,
      ),
      check(
        'referral_codes_window_ck',
        sql`${t.startsAt} is null or ${t.expiresAt} is null or ${t.startsAt} < ${t.expiresAt}`,
      ),
      check('referral_codes_user_type_ck', sql`(${t.kind} = 'personal') = (${t.userType} is not null)`),
    ],
  )

  /** Uses by code and day of the company. */
  const referralCodeUsage = table(
    'referral_code_usage',
    {
      ...company(),
      referralCodeId: text('referral_code_id').notNull(),
      day: key('day').notNull(),
      usedCount: integer('used_count').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.referralCodeId, t.day] }),
      foreignKey({
        name: 'referral_code_usage_code_fk',
        columns: [t.companyId, t.referralCodeId],
        foreignColumns: [referralCodes.companyId, referralCodes.id],
      }),
    ],
  )

  /** Visits of a code's share page by day of the company. */
  const referralCodeVisits = table(
    'referral_code_visits',
    {
      ...company(),
      referralCodeId: text('referral_code_id').notNull(),
      day: key('day').notNull(),
      visitsCount: integer('visits_count').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.referralCodeId, t.day] }),
      foreignKey({
        name: 'referral_code_visits_code_fk',
        columns: [t.companyId, t.referralCodeId],
        foreignColumns: [referralCodes.companyId, referralCodes.id],
      }),
    ],
  )

  return {
    referralCodes,
    referralCodeUsage,
    referralCodeVisits,
  }
}
