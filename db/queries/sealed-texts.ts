import { and, asc } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { comesAfter, eq } from '@/db/comparisons'
import type { ReadScope, WriteScope } from '@/db/scope'

/** All columns that hold sealed texts, each with the columns that identify a row of the company, and a title. */
export const sealedColumns = [
  { table: 'hashKeys', key: ['id'], column: 'sealedKey', title: 'hash keys' },
  { table: 'jwtSigningSecrets', key: ['id'], column: 'sealedSecret', title: 'JWT signing secrets' },
  { table: 'webhookEndpoints', key: ['id'], column: 'sealedSecret', title: 'webhook secrets' },
  {
    table: 'webhookEndpoints',
    key: ['id'],
    column: 'sealedPreviousSecret',
    title: 'previous webhook secrets',
  },
  { table: 'companySettings', key: ['companyId'], column: 'sealedProviderSecret', title: 'provider secrets' },
  { table: 'kycVerifications', key: ['userId'], column: 'sealedDetails', title: 'details of people' },
  { table: 'idempotentAnswers', key: ['caller', 'key'], column: 'body', title: 'idempotent answers' },
] as const
export type SealedColumn = (typeof sealedColumns)[number]

/** A sealed text and the key of its row. */
export interface SealedText {
  rowKey: string[]
  sealed: string | null
}

/** The sealed texts of one column after `after`, in the order of the rows' keys; null for a row without one. */
export async function listSealedTexts(
  scope: ReadScope,
  place: SealedColumn,
  after: SealedText | undefined,
  limit: number,
): Promise<SealedText[]> {
  const { table, columns, key, sealed } = find(scope, place)
  const rows = await scope
    .select(table, {
      fields: { ...Object.fromEntries(place.key.map((name) => [name, columns[name]!])), sealed },
      where: after && comesAfter(key, after.rowKey),
      orderBy: key.map((column) => asc(column)),
      limit,
    })
    .execute()
  return (rows as Record<string, string | null>[]).map((row) => ({
    rowKey: place.key.map((name) => row[name]!),
    sealed: row.sealed ?? null,
  }))
}

/** Replaces a sealed text. Returns false, with nothing changed, when it has been changed since it was read. */
export async function replaceSealedText(
  scope: WriteScope,
  place: SealedColumn,
  { rowKey, sealed: before }: SealedText,
  after: string,
): Promise<boolean> {
  const { table, key, sealed } = find(scope, place)
  const isUnchanged = and(...key.map((column, index) => eq(column, rowKey[index]!)), eq(sealed, before!))
  const changed = await scope.update(table, { [place.column]: after }, isUnchanged).execute()
  return changed.length > 0
}

/** The table and columns of a place. The casts are safe: a test checks `sealedColumns` against the schema. */
function find({ tables }: ReadScope, place: SealedColumn) {
  const table = tables[place.table] as ReadScope['tables']['idempotentAnswers']
  const columns = table as unknown as Record<string, PgColumn>
  return {
    table,
    columns,
    key: place.key.map((name) => columns[name]!),
    sealed: columns[place.column]!,
  }
}
