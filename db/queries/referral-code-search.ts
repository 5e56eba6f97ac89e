/** Codes that contain a text: in the code, its owner's id or its description (docs/adr/0026). */
import { and, asc, desc, is, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { gt, lt } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, type Input, type Inputs } from '@/db/query'
import type { ReadScope } from '@/db/scope'
import type { Store } from '@/db/store'
import { isShortSearch } from '@/domain/referral-code/code'

/** How many codes that SQLite has not indexed yet a search reads. */
const maxUnindexed = 5_000
/** How many codes with a sequence SQLite counts, and of how many sequences. */
const maxCounted = 2_000
const maxSequences = 12

const isOnSqlite = ({ tables: { referralCodes } }: Pick<ReadScope | Store, 'tables'>) =>
  is(referralCodes, SQLiteTable)
/** Whether PostgreSQL has the index, which needs extensions. */
const indexExists = sql<boolean>`to_regclass('referral_codes_search_ix') is not null`
const indexesExist = sql<boolean>`${indexExists} and to_regclass('partners_search_ix') is not null`

/** Whether the database has the indexes that make searches inside codes and names of partners fast. */
export async function isSearchIndexed(store: Store): Promise<boolean> {
  if (isOnSqlite(store)) return true
  const rows = await store.read(
    async (reader) => await reader.select({ exists: indexesExist }).from(sql`(select 1) as one_row`),
  )
  return rows[0]!.exists
}

/** The codes that contain the text of which `given` is the value (`searchValue`). PostgreSQL's index has the same expression. */
export function contains(scope: ReadScope, given: Input<string>): SQL<boolean> {
  const { codeKey, ownerId, description } = scope.tables.referralCodes
  const value = sql.placeholder(given.name)
  const condition = isOnSqlite(scope)
    ? sql`lower(${codeKey} || char(10) || ${ownerId} || char(10) || coalesce(${description}, '')) glob ${value}`
    : sql`lower((${codeKey} || chr(10) || ${ownerId} || chr(10) || coalesce(${description}, '')) collate "C") like ${value}`
  return condition.mapWith(Boolean)
}

/** A text, folded as `searchTextOf` does, as `contains` takes it. A short one (`isShortSearch`) is how the code begins. */
export function searchValue(scope: ReadScope, text: string): string {
  const [any, escaped] = isOnSqlite(scope)
    ? ['*', text.replace(/[*?[]/g, '[$&]')]
    : ['%', text.replace(/[\\%_]/g, '\\$&')]
  return `${isShortSearch(text) ? '' : any}${escaped}${any}`
}

/** The codes at these positions, written as JSON. */
export function isAt(scope: ReadScope, given: Input<string>): SQL {
  const { position } = scope.tables.referralCodes
  const value = sql.placeholder(given.name)
  return isOnSqlite(scope)
    ? sql`${position} in (select value from json_each(${value}))`
    : sql`${position} in (select value::int from json_array_elements_text(${value}::json))`
}

/** Positions in ascending or descending order, after the one with the number `after`. */
export interface CandidatesRequest {
  direction: 'ascending' | 'descending'
  after: number | undefined
  limit: number
}
interface CandidatesValues {
  /** A `searchValue`. */
  text: string
  match: string
  after: number
  number: number
  indexedPosition: number
}
type CandidatesShape = Omit<CandidatesRequest, 'after'> & { isFirst: boolean }

/** Finds the positions of the codes that may contain a text: of all that do, and perhaps of some that do not. */
type Find = (request: CandidatesRequest) => Promise<number[]>

/**
 * Looks a text up in the index. Returns what finds the company's codes; undefined where the index does not help: it is not there,
 * lags behind, or holds nothing of this text.
 */
export async function openIndex(scope: ReadScope, text: string): Promise<Find | undefined> {
  return isOnSqlite(scope) ? await openOnSqlite(scope, text) : await openOnPostgres(scope, text)
}

async function openOnSqlite(scope: ReadScope, text: string): Promise<Find | undefined> {
  const mark = await scope.first(searchMark)
  if (!mark || mark.lastPosition - mark.indexedPosition > maxUnindexed) return undefined
  const { number, indexedPosition } = mark
  const match = await chooseSequences(scope, text, number, indexedPosition)
  return async ({ after, limit, direction }) => {
    const shape = { direction, isFirst: after === undefined, limit }
    const values = {
      text: searchValue(scope, text),
      match,
      number,
      indexedPosition,
      after: after ?? 0,
    }
    const parts = [indexed(shape), unindexed(shape)]
    const found: number[] = []
    for (const part of direction === 'ascending' ? parts : parts.reverse())
      if (found.length < limit) found.push(...(await scope.run(part, values)).map(({ position }) => position))
    return found.slice(0, limit)
  }
}

/**
 * The sequences of the text to look up: the rare ones, if it has any. To compare those that most codes have would take as long as
 * there are codes.
 */
async function chooseSequences(
  scope: ReadScope,
  text: string,
  number: number,
  indexedPosition: number,
): Promise<string> {
  const values = { sequences: JSON.stringify(sequencesOf(text)), number, indexedPosition }
  const { counts } = (await scope.first(sequenceCounts, values))!
  const counted = Object.entries(JSON.parse(counts) as Record<string, number>)
  const rare = counted.filter(([, count]) => count < maxCounted)
  return (rare.length ? rare : counted).map(([sequence]) => sequence).join(' AND ')
}

/** The company's number in the index, up to which code it is indexed, and the last one; nothing without codes. */
const searchMark = defineQuery((scope: ReadScope) => {
  const { position } = scope.tables.referralCodes
  const ofMark = (column: string) =>
    sql<number>`(select ${sql.raw(column)} from referral_code_search_marks mark where mark.company_id = referral_codes.company_id)`
  return scope.select(scope.tables.referralCodes, {
    fields: {
      number: ofMark('number'),
      indexedPosition: ofMark('indexed_position'),
      lastPosition: position,
    },
    orderBy: [desc(position)],
    limit: 1,
  })
})

/** The last sequences of three characters of a text, where texts differ most, as the index looks them up. */
function sequencesOf(text: string): string[] {
  const characters = [...text]
  const sequences = characters.slice(2).map((_, start) => characters.slice(start, start + 3).join(''))
  return [...new Set(sequences)].slice(-maxSequences).map((each) => `"${each.replaceAll('"', '""')}"`)
}

// The driver binds every number as a floating-point one, which FTS5 does not take for a row id.
const integer = ({ name }: Input<number>) => sql`cast(${sql.placeholder(name)} as integer)`
const rowIds = (number: Input<number>, from: SQL, to: SQL) =>
  sql`rowid between (${integer(number)} << 32 | ${from}) and (${integer(number)} << 32 | ${to})`

/** How many of the company's codes have each sequence, counted up to `maxCounted`: an object as JSON, by sequence. */
const sequenceCounts = defineQuery(
  (
    scope: ReadScope,
    {
      sequences,
      number,
      indexedPosition,
    }: Inputs<{ sequences: string; number: number; indexedPosition: number }>,
  ) => {
    const codes = sql`select 1 from referral_code_search where referral_code_search match sequence.value
      and ${rowIds(number, sql`0`, integer(indexedPosition))} limit ${sql.raw(String(maxCounted))}`
    const counts = sql<string>`(select json_group_object(value, (select count(*) from (${codes})))
      from json_each(${sql.placeholder(sequences.name)}) sequence)`
    return scope.select(scope.tables.referralCodes, { fields: { counts }, limit: 1 })
  },
)

const indexed = defineQueryByShape(
  (scope: ReadScope, inputs: Inputs<CandidatesValues>, { direction, isFirst, limit }: CandidatesShape) => {
    const { referralCodes } = scope.tables
    const { position } = referralCodes
    const [after, last] = [integer(inputs.after), integer(inputs.indexedPosition)]
    const isAscending = direction === 'ascending'
    const from = isAscending && !isFirst ? sql`${after} + 1` : sql`0`
    const to = isAscending || isFirst ? last : sql`min(${after} - 1, ${last})`
    const found = sql`select rowid & 4294967295 from referral_code_search
      where referral_code_search match ${sql.placeholder(inputs.match.name)} and ${rowIds(inputs.number, from, to)}
      order by rowid ${sql.raw(isAscending ? 'asc' : 'desc')} limit ${sql.raw(String(limit))}`
    return scope.select(referralCodes, {
      fields: { position },
      where: sql`${position} in (${found})`,
      orderBy: [isAscending ? asc(position) : desc(position)],
    })
  },
)

const unindexed = defineQueryByShape(
  (scope: ReadScope, inputs: Inputs<CandidatesValues>, shape: CandidatesShape) => {
    const { position } = scope.tables.referralCodes
    return containing(scope, inputs, shape, { order: position, where: gt(position, inputs.indexedPosition) })
  },
)

async function openOnPostgres(scope: ReadScope, text: string): Promise<Find | undefined> {
  // The index holds sequences of letters and digits. Which letters those are beyond ASCII depends on the database.
  if (!/[a-z0-9]{3}/.test(text) || !(await scope.first(searchIndex))?.exists) return undefined
  return async ({ after, ...shape }) => {
    const values = { text: searchValue(scope, text), after: after ?? 0 }
    const rows = await scope.run(inIndex({ ...shape, isFirst: after === undefined }), values)
    return rows.map(({ position }) => position)
  }
}

/** Nothing without codes. */
const searchIndex = defineQuery((scope: ReadScope) =>
  scope.select(scope.tables.referralCodes, { fields: { exists: indexExists }, limit: 1 }),
)

const inIndex = defineQueryByShape(
  (scope: ReadScope, inputs: Inputs<Pick<CandidatesValues, 'text' | 'after'>>, shape: CandidatesShape) => {
    // `+ 0` keeps PostgreSQL from reading all codes in their order until it has found enough.
    const order = sql`${scope.tables.referralCodes.position} + 0`
    return containing(scope, inputs, shape, { order })
  },
)

function containing(
  scope: ReadScope,
  { text, after }: Inputs<Pick<CandidatesValues, 'text' | 'after'>>,
  { direction, isFirst, limit }: CandidatesShape,
  { order, where }: { order: SQL | PgColumn; where?: SQL },
) {
  const { referralCodes } = scope.tables
  const { position } = referralCodes
  const isAscending = direction === 'ascending'
  const isAfter = isAscending ? gt(position, after) : lt(position, after)
  return scope.select(referralCodes, {
    fields: { position },
    where: and(where, contains(scope, text), isFirst ? undefined : isAfter),
    orderBy: [isAscending ? asc(order) : desc(order)],
    limit,
  })
}
