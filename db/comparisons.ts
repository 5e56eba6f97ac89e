/** Drizzle's comparisons, which here also accept a query's inputs and encode them as the column is. */
import * as drizzle from 'drizzle-orm'
import { sql, type GetColumnData, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { bound, Input } from './query'

interface Comparison {
  <Column extends PgColumn>(
    left: Column,
    right: GetColumnData<Column, 'raw'> | SQLWrapper | Input<GetColumnData<Column, 'raw'>>,
  ): SQL
  (left: SQL, right: SQLWrapper): SQL
}

export const eq = comparison(drizzle.eq)
export const ne = comparison(drizzle.ne)
export const gt = comparison(drizzle.gt)
export const gte = comparison(drizzle.gte)
export const lt = comparison(drizzle.lt)
export const lte = comparison(drizzle.lte)

function comparison(compare: drizzle.BinaryOperator): Comparison {
  return (left: PgColumn | SQL, right: unknown) =>
    compare(left as PgColumn, right instanceof Input ? bound(left as PgColumn, right) : right)
}

/** Whether a row comes after the one with these values, in the order of `columns`. */
export function comesAfter(columns: PgColumn[], values: unknown[]): SQL {
  return sql`${rowOf(columns)} > ${rowOf(encoded(columns, values))}`
}

/** Whether a row is the one with these values or comes before it, in the order of `columns`. */
export function comesUpTo(columns: PgColumn[], values: unknown[]): SQL {
  return sql`${rowOf(columns)} <= ${rowOf(encoded(columns, values))}`
}

const encoded = (columns: PgColumn[], values: unknown[]) =>
  columns.map((column, index) => sql.param(values[index], column))

const rowOf = (parts: SQLWrapper[]) => sql`(${sql.join(parts, sql`, `)})`
