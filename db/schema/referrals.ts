import { sql } from 'drizzle-orm'
import type { Kit } from '@/db/kit'
import { blockingStates } from '@/domain/referral/referral'
import type { CategoriesTable } from './categories'
import type { CompanyColumn } from './companies'
import type { ProgramsTable } from './programs'
import type { ReferralCodesTable } from './referral-codes'

export type ReferralsTable = ReturnType<typeof defineReferralTables>['referrals']

/** Referrals with their timelines, and the identity checks that approve or reject them. */
export function defineReferralTables(
  kit: Kit,
  company: CompanyColumn,
  programs: ProgramsTable,
  categories: CategoriesTable,
  referralCodes: ReferralCodesTable,
) {
  const {
    table,
    text,
    key,
    integer,
    boolean,
    time,
    oneOf,
    index,
    uniqueIndex,
    primaryKey,
    foreignKey,
    check,
  } = kit

  const referrals = table(
    'referrals',
    {
      ...company(),
      id: text('id').notNull(),
      /** Increases within the company in the order of commits, for keyset pagination. */
      position: integer('position').notNull(),
      /** The referred user: the company's own id of them. */
      refereeId: key('referee_id').notNull(),
      refereeUserType: integer('referee_user_type'),
      referralCodeId: text('referral_code_id').notNull(),
      /** The code as its partner wrote it; it cannot change. */
      code: text('code').notNull(),
      /** The partner who owns the code. */
      referrerId: key('referrer_id').notNull(),
      /** The program of the code when the referral was created; its terms apply. */
      programId: text('program_id'),
      /** The category of the code when the referral was approved, in which its use counts; before that, when it was created. */
      categoryId: key('category_id'),
      source: oneOf('source', ['kyc', 'applied']).notNull(),
      state: oneOf('state', ['pending', 'approved', 'rejected', 'expired', 'reversed']).notNull(),
      /** Why it was rejected. */
      reason: text('reason'),
      /** While pending: why it is held for review. */
      heldFor: text('held_for'),
      /** The hold that staff released: it is not held again for the same sign. */
      releasedFor: text('released_for'),
      /** Whether it counts as a use of the code: from its approval, unless a reversal released the use. */
      counted: boolean('counted').notNull(),
      /** The days in which its creation, its approval or rejection and its reversal count, in the time zone that the company had then. */
      startedDay: text('started_day'),
      countedDay: text('counted_day'),
      reversedDay: text('reversed_day'),
      /** When a pending referral expires. */
      expiresAt: time('expires_at'),
      createdAt: time('created_at').notNull(),
      /** When it was approved, rejected or expired. */
      decidedAt: time('decided_at'),
      reversedAt: time('reversed_at'),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.id] }),
      /** A person is referred once. */
      uniqueIndex('referrals_referee_uq')
        .on(t.companyId, t.refereeId)
        .where(sql.raw(`state in (${blockingStates.map((state) => `'${state}'`).join(', ')})`)),
      index('referrals_referee_ix').on(t.companyId, t.refereeId, t.position),
      uniqueIndex('referrals_position_uq').on(t.companyId, t.position),
      index('referrals_state_ix').on(t.companyId, t.state, t.position),
      index('referrals_pending_ix')
        .on(t.companyId, t.createdAt, t.position)
        .where(sql`state = 'pending'`),
      index('referrals_code_ix').on(t.companyId, t.referralCodeId, t.position),
      index('referrals_referrer_ix').on(t.companyId, t.referrerId, t.position),
      index('referrals_category_ix').on(t.companyId, t.categoryId, t.position),
      index('referrals_created_ix').on(t.companyId, t.createdAt, t.position),
      index('referrals_decided_ix')
        .on(t.companyId, t.decidedAt, t.position)
        .where(sql`decided_at is not null`),
      index('referrals_program_ix')
        .on(t.companyId, t.programId, t.position)
        .where(sql`program_id is not null`),
      index('referrals_held_ix')
        .on(t.companyId, t.position)
        .where(sql`held_for is not null`),
      index('referrals_expiry_ix')
        .on(t.companyId, t.state, t.expiresAt)
        .where(sql`expires_at is not null`),
      foreignKey({
        name: 'referrals_code_fk',
        columns: [t.companyId, t.referralCodeId],
        foreignColumns: [referralCodes.companyId, referralCodes.id],
      }),
      foreignKey({
        name: 'referrals_category_fk',
        columns: [t.companyId, t.categoryId],
        foreignColumns: [categories.companyId, categories.id],
      }),
      foreignKey({
        name: 'referrals_program_fk',
        columns: [t.companyId, t.programId],
        foreignColumns: [programs.companyId, programs.id],
      }),
      check('referrals_self_ck', sql`${t.refereeId} <> ${t.referrerId}`),
      check('referrals_held_ck', sql`${t.heldFor} is null or ${t.state} = 'pending'`),
      check('referrals_reason_ck', sql`(${t.reason} is not null) = (${t.state} = 'rejected')`),
      check('referrals_decided_ck', sql`(${t.decidedAt} is null) = (${t.state} = 'pending')`),
      check('referrals_reversed_ck', sql`(${t.reversedAt} is not null) = (${t.state} = 'reversed')`),
    ],
  )

  /** The timeline of a referral. */
  const referralEvents = table(
    'referral_events',
    {
      ...company(),
      referralId: text('referral_id').notNull(),
      sequence: integer('sequence').notNull(),
      type: text('type').notNull(),
      at: time('at').notNull(),
      actorType: oneOf('actor_type', ['staff', 'apiKey', 'token', 'provider', 'public', 'system']).notNull(),
      /** The member of the team, API key or JWT subject. */
      actorId: text('actor_id'),
      /** Why, as a code. */
      reason: text('reason'),
      /** Why, in the words of the person who did it. */
      note: text('note'),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.referralId, t.sequence] }),
      foreignKey({
        name: 'referral_events_referral_fk',
        columns: [t.companyId, t.referralId],
        foreignColumns: [referrals.companyId, referrals.id],
      }),
    ],
  )

  /** Identity checks, one for each user, with the few personal details that are stored. */
  const kycVerifications = table(
    'kyc_verifications',
    {
      ...company(),
      /** The company's own id of the user: `externalId` in the API. */
      userId: key('user_id').notNull(),
      decision: oneOf('decision', ['', 'ACCEPT', 'REJECT', 'REVIEW', 'RESUBMIT']).notNull(),
      status: oneOf('status', ['OPEN', 'ON_HOLD', 'CLOSED']).notNull(),
      subStatus: text('sub_status').notNull(),
      participantId: text('participant_id').notNull(),
      account: text('account').notNull(),
      /** Keyed hashes: they only show that two checks are about the same person. */
      ssnHash: key('ssn_hash'),
      emailHash: key('email_hash'),
      phoneHash: key('phone_hash'),
      /** Finds a referred user by name; only beside their details. Null until maintenance hashes a name of an earlier version. */
      nameHash: key('name_hash'),
      /** Name, email address and country, encrypted; only for users with a referral. */
      sealedDetails: text('sealed_details'),
      /** The time of the newest event of the verification provider that was applied: older ones are stale. */
      lastEventAt: time('last_event_at'),
      startedAt: time('started_at').notNull(),
      updatedAt: time('updated_at').notNull(),
    },
    (t) => [
      primaryKey({ columns: [t.companyId, t.userId] }),
      index('kyc_verifications_ssn_ix')
        .on(t.companyId, t.ssnHash)
        .where(sql`ssn_hash is not null`),
      index('kyc_verifications_email_ix')
        .on(t.companyId, t.emailHash)
        .where(sql`email_hash is not null`),
      index('kyc_verifications_phone_ix')
        .on(t.companyId, t.phoneHash)
        .where(sql`phone_hash is not null`),
      index('kyc_verifications_name_ix')
        .on(t.companyId, t.nameHash)
        .where(sql`name_hash is not null`),
      index('kyc_verifications_unhashed_name_ix')
        .on(t.companyId, t.userId)
        .where(sql`name_hash is null and sealed_details is not null`),
    ],
  )

  return { referrals, referralEvents, kycVerifications }
}
