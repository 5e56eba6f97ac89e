import { sql, type SQL } from 'drizzle-orm'

/** The next number in the company's table, in the order of commits: writers of one company wait for one another. */
export function nextPosition(table: 'programs' | 'referral_codes' | 'referrals' | 'bonuses'): () => SQL {
  return () =>
    sql`(select coalesce(max(position), 0) + 1 from ${sql.identifier(table)} where company_id = ${sql.placeholder('companyId')})`
}
