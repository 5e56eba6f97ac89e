import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import { postgresSchema } from '@/db/schema/postgres'

/** Columns that name someone, or who did something. */
const names =
  /^(user|owner|referrer|referee|beneficiary|subject|actor)Ids?$|^(personHash|invitedBy|createdBy)$/

/** Tables of which erasing a person deletes rows or details (server/services/kyc/erase-person.ts). */
const erased = [
  'kyc_verifications',
  'referral_events',
  'bonuses',
  'partners',
  'partner_tags',
  'portal_links',
  'idempotent_answers',
]

/** Tables that keep ids only, or details of staff. */
const kept = [
  'referral_codes',
  'referrals',
  'program_referrers',
  'beneficiary_balances',
  'payment_runs',
  'payment_run_lines',
  'jobs',
  'job_rows',
  'audit_entries',
  'default_views',
  'sessions',
  'memberships',
  'account_links',
  'invitations',
]

it('every table that names a person is known to be erased or to keep ids only', () => {
  const found = Object.values<PgTable>(postgresSchema)
    .filter((table) => Object.keys(getTableColumns(table)).some((column) => names.test(column)))
    .map((table) => getTableName(table))
  expect(found.toSorted()).toEqual([...erased, ...kept].toSorted())
})
