import { getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import { postgresSchema } from '@/db/schema/postgres'

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

/** Tables that keep the company's own ids of persons, in a column or in a text, and no other detail of them. */
const idsOnly = [
  'referral_codes',
  'referrals',
  'program_referrers',
  'beneficiary_balances',
  'payment_runs',
  'payment_run_lines',
  'stats',
  'jobs',
  'job_rows',
  'job_inputs',
  'events',
  'webhook_deliveries',
  'webhook_attempts',
  'saved_views',
  'audit_entries',
]

/** Tables with details of staff. */
const ofStaff = ['users', 'sessions', 'memberships', 'account_links', 'invitations', 'mails', 'default_views']

/** Tables that know no person. */
const others = [
  'installation',
  'companies',
  'company_settings',
  'api_keys',
  'jwt_signing_secrets',
  'hash_keys',
  'programs',
  'categories',
  'category_totals',
  'usage_totals',
  'referral_code_usage',
  'referral_code_visits',
  'ledger_entries',
  'ledger_balances',
  'webhook_endpoints',
  'provider_events',
  'request_log',
  'job_codes',
  'limit_windows',
  'moves',
]

it('of every table is known whether erasing a person reaches it, and otherwise what it keeps of persons', () => {
  const tables = Object.values<PgTable>(postgresSchema).map((table) => getTableName(table))
  expect(tables.toSorted()).toEqual([...erased, ...idsOnly, ...ofStaff, ...others].toSorted())
})
