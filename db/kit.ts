/**
 * The column kit: the column builders of both engines. The schema is written once against it, and queries are typed
 * against its PostgreSQL side, the stricter of the two.
 */
import * as postgres from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'

/** Keys compare by bytes on both engines; PostgreSQL's default collation would not. */
const byteOrderedText = postgres.customType<{ data: string; driverData: string }>({
  dataType: () => 'text collate "C"',
})

export const postgresKit = {
  table: postgres.pgTable,
  text: (name: string) => postgres.text(name),
  key: (name: string) => byteOrderedText(name),
  oneOf: <const Values extends readonly [string, ...string[]]>(name: string, values: Values) =>
    postgres.text(name, { enum: values as unknown as [Values[number], ...Values[number][]] }),
  integer: (name: string) => postgres.integer(name),
  moneyMinor: (name: string) => postgres.bigint(name, { mode: 'number' }),
  boolean: (name: string) => postgres.boolean(name),
  time: (name: string) => postgres.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
  json: <Value>(name: string) => postgres.jsonb(name).$type<Value>(),
  index: postgres.index,
  uniqueIndex: postgres.uniqueIndex,
  primaryKey: postgres.primaryKey,
  foreignKey: postgres.foreignKey,
  check: postgres.check,
}
export type Kit = typeof postgresKit

const sqliteBuilders = {
  table: sqlite.sqliteTable,
  text: (name: string) => sqlite.text(name),
  key: (name: string) => sqlite.text(name),
  oneOf: <const Values extends readonly [string, ...string[]]>(name: string, values: Values) =>
    sqlite.text(name, { enum: values as unknown as [Values[number], ...Values[number][]] }),
  integer: (name: string) => sqlite.integer(name),
  moneyMinor: (name: string) => sqlite.integer(name),
  boolean: (name: string) => sqlite.integer(name, { mode: 'boolean' }),
  time: (name: string) => sqlite.integer(name, { mode: 'timestamp_ms' }),
  json: <Value>(name: string) => sqlite.text(name, { mode: 'json' }).$type<Value>(),
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
  foreignKey: sqlite.foreignKey,
  check: sqlite.check,
}

type Data<Builder> = Builder extends { _: infer Config }
  ? Config extends { data: infer Value }
    ? Config extends { $type: infer Narrowed }
      ? Narrowed
      : Value
    : never
  : never
type Same<A, B> =
  (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : { postgres: A; sqlite: B }
type ColumnBuilder = 'text' | 'key' | 'oneOf' | 'integer' | 'moneyMinor' | 'boolean' | 'time' | 'json'
type Conformance = {
  [Name in ColumnBuilder]: Same<Data<ReturnType<Kit[Name]>>, Data<ReturnType<(typeof sqliteBuilders)[Name]>>>
} & { builders: Same<keyof Kit, keyof typeof sqliteBuilders> }
type Conforming = Record<keyof Conformance, true>

/**
 * The kit's only cast. The schema does not compile with the type `Conformance`: it names the columns that read back as
 * different types on the two engines.
 */
export const sqliteKit = sqliteBuilders as unknown as Conformance extends Conforming ? Kit : Conformance
