import type { ClientBase } from 'pg'
import { driverFailureOf } from './failures'

/**
 * Queries repeat the expression word for word. Short waits: the one whose write fills the pending list empties it. Codes come last,
 * because even an index that exists locks its table until the end.
 */
const create = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE EXTENSION IF NOT EXISTS btree_gin;
  CREATE INDEX IF NOT EXISTS partners_search_ix ON partners USING gin (company_id, name_key gin_trgm_ops)
    WHERE name_key IS NOT NULL;
  CREATE INDEX IF NOT EXISTS referral_codes_search_ix ON referral_codes USING gin (
    company_id,
    lower((code_key || chr(10) || owner_id || chr(10) || coalesce(description, '')) COLLATE "C") gin_trgm_ops
  ) WITH (gin_pending_list_limit = 256)`

/** No right to create an extension, an extension that is not installed or not allowed, one in another schema. */
const rejections = ['42501', '0A000', '58P01', '42704']

/**
 * Creates the indexes for searching inside codes and names of partners (docs/adr/0026), unless they exist. Without the rights or the
 * extensions, there are none: searches then read the rows one after the other. The next start tries again.
 */
export async function createSearchIndex(client: ClientBase, lock: number): Promise<void> {
  const { rows } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('referral_codes_search_ix') IS NOT NULL AND to_regclass('partners_search_ix') IS NOT NULL AS exists`,
  )
  if (rows[0]!.exists) return
  await client.query('BEGIN')
  try {
    await client.query('SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0')
    await client.query('SELECT pg_advisory_xact_lock($1)', [lock])
    await client.query(create)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    if (!rejections.includes(String(driverFailureOf(error).code))) throw error
  }
}
