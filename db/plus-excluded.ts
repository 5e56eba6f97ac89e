import { sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** The column of the existing row plus that of the row whose insert conflicts with it. */
export function plusExcluded(column: PgColumn): SQL {
  return sql`${column} + excluded.${sql.identifier(column.name)}`
}
