/** Partners whose name contains a text, or whose id or email address begins with it (docs/adr/0026). */
import { is, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { eq } from '@/db/comparisons'
import { defineQuery } from '@/db/query'
import type { ReadScope } from '@/db/scope'

/** The least characters that the indexes find inside a name. A shorter text is how the name begins. */
const minInside = 3

/**
 * At most `limit` user ids of partners whose id or email address begins with the text, or whose name contains it: exactly this id
 * first, then what begins with it. `nameKey` is the text's `nameKeyOf`.
 */
export async function findPartnerIds(
  scope: ReadScope,
  { text, nameKey, emailKey }: { text: string; nameKey: string; emailKey: string },
  limit: number,
): Promise<string[]> {
  const { partners } = scope.tables
  return await findAny(
    scope,
    [
      eq(partners.userId, text),
      beginsWith(partners.userId, text),
      beginsWith(partners.nameKey, nameKey),
      beginsWith(partners.emailKey, emailKey),
      ...(await nameContains(scope, nameKey, limit)),
    ],
    limit,
  )
}

/** At most `limit` user ids of partners whose name contains the text with this `nameKeyOf`: what begins with it first. */
export async function findPartnerIdsByName(
  scope: ReadScope,
  nameKey: string,
  limit: number,
): Promise<string[]> {
  const alternatives = [
    beginsWith(scope.tables.partners.nameKey, nameKey),
    ...(await nameContains(scope, nameKey, limit)),
  ]
  return await findAny(scope, alternatives, limit)
}

const beginsWith = (column: PgColumn, prefix: string) =>
  sql`${column} >= ${prefix} and ${column} < ${`${prefix}\u{10FFFF}`}`

async function findAny(scope: ReadScope, alternatives: SQL[], limit: number): Promise<string[]> {
  const { partners } = scope.tables
  // A partner is found by each alternative that matches.
  const rows = await scope
    .selectAny(partners, partners.userId, alternatives, alternatives.length * limit)
    .execute()
  return [...new Set(rows.map(({ field }) => field as string))].slice(0, limit)
}

/** The condition for names that contain the text; none for a short one, and in a company without partners. */
async function nameContains(scope: ReadScope, nameKey: string, limit: number): Promise<SQL[]> {
  const { partners } = scope.tables
  if ([...nameKey].length < minInside) return []
  if (!is(partners, SQLiteTable))
    return [sql`${partners.nameKey} like ${`%${nameKey.replace(/[\\%_]/g, '\\$&')}%`}`]
  const company = await scope.first(companyNumber)
  if (!company) return []
  const firstRow = sql`cast(${company.number} as integer) << 32`
  const found = sql`select rowid & 4294967295 from partner_search
    where partner_search match ${`"${nameKey.replaceAll('"', '""')}"`}
      and rowid between ${firstRow} and (${firstRow} | 4294967295)
    order by rowid limit ${sql.raw(String(limit))}`
  return [sql`${partners.position} in (${found})`]
}

/** The number under which the company is in the index; nothing without partners. */
const companyNumber = defineQuery((scope: ReadScope) =>
  scope.select(scope.tables.partners, {
    fields: {
      number: sql<number>`(select number from referral_code_search_marks mark where mark.company_id = partners.company_id)`,
    },
    limit: 1,
  }),
)
