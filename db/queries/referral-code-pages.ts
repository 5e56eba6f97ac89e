/** Pages of the company's referral codes. Keyset pagination: page 1,000 costs what page 1 costs. */
import { setImmediate } from 'node:timers/promises'
import { defineQueryByShape, type Inputs } from '@/db/query'
import type { ReadScope } from '@/db/scope'
import { pickColumns } from '@/db/scoped-tables'
import { isShortSearch } from '@/domain/referral-code/code'
import { categoryNameOf } from './categories'
import { findPartnerIdsByName } from './partner-search'
import {
  comparisons,
  pageSelection,
  runPage,
  runWindow,
  type PageFilter,
  type PageQuery,
  type PageRequest,
  type PageShape,
  type PageValues,
  type ReferralCodePosition,
} from './referral-code-page'
import { contains, openIndex, searchValue } from './referral-code-search'
import { referralCodeFields, type ReferralCodeRow } from './referral-codes'

export { referralCodeSorts, type ReferralCodePosition, type ReferralCodeSort } from './referral-code-page'

export interface ReferralCodeFilter extends Omit<PageFilter, 'contains' | 'positions'> {
  /**
   * What the code, its owner's id or its description contains, folded (`searchTextOf`). A short one (`isShortSearch`) is how the code
   * begins.
   */
  text?: string | undefined
  /** The `nameKeyOf` of the text, to find also the codes of partners whose name contains it, unless the text is short. */
  ownerNameKey?: string | undefined
}
export interface ReferralCodePageRequest extends PageRequest {
  filter: ReferralCodeFilter
}

const referralCodePage = defineQueryByShape(
  (scope: ReadScope, inputs: Inputs<PageValues>, shape: PageShape) => {
    const { referralCodes } = scope.tables
    return scope.select(referralCodes, {
      ...pageSelection(scope, inputs, shape),
      fields: {
        ...pickColumns(referralCodes, ['code', 'codeKey', 'ownerId', 'usedCount', 'position']),
        category: categoryNameOf(scope, referralCodes.categoryId),
      },
    })
  },
)

/** One page of the company's codes with the fields that the APIs list. */
export async function listReferralCodes(scope: ReadScope, request: ReferralCodePageRequest) {
  return await findPage(scope, referralCodePage, request)
}

const referralCodeRowPage = defineQueryByShape(
  (scope: ReadScope, inputs: Inputs<PageValues>, shape: PageShape) =>
    scope.select(scope.tables.referralCodes, {
      ...pageSelection(scope, inputs, shape),
      fields: referralCodeFields(scope),
    }),
)

/** One page of the company's codes as whole rows. */
export async function listReferralCodeRows(
  scope: ReadScope,
  request: ReferralCodePageRequest,
): Promise<ReferralCodeRow[]> {
  return await findPage(scope, referralCodeRowPage, request)
}

/** The codes at these positions that belong to a page. It reads no others, so it is fast also for a search. */
export async function listReferralCodeRowsAt(
  scope: ReadScope,
  positions: number[],
  request: ReferralCodePageRequest,
): Promise<ReferralCodeRow[]> {
  const find = async (filter: PageFilter) =>
    await runPage(scope, referralCodeRowPage, {
      ...request,
      filter: { ...filter, positions: JSON.stringify(positions) },
    })
  const rows = await find(pageFilterOf(scope, request.filter))
  return await withCodesOfNamed(scope, request, rows, find)
}

const referralCodeTotals = defineQueryByShape(
  (scope: ReadScope, inputs: Inputs<PageValues>, shape: PageShape & { limit: number }) => {
    const { referralCodes } = scope.tables
    const { usedCount } = referralCodes
    const { attention, filters } = shape
    const status = shape.state === 'disabled' ? 'disabled' : shape.status
    const column = (['ownerId', 'programId', 'category'] as const).find((name) => filters.includes(name))
    // The rows of one index, among them probably many that match.
    const window = { ...shape, state: undefined, attention: undefined }
    const found = attention
      ? { ...window, attention, status: undefined, filters: [] }
      : { ...window, filters: column ? [column] : [], status: column ? undefined : status }
    return scope.selectTotals(referralCodes, {
      ...pageSelection(scope, inputs, found),
      matches: pageSelection(scope, inputs, shape).where,
      groups: {},
      sums: { usedCount },
    })
  },
)

/** The number and uses of the codes that match a filter, among the newest `limit` of the window that is read. */
export async function sumReferralCodes(
  scope: ReadScope,
  filter: Omit<ReferralCodeFilter, 'text' | 'ownerNameKey'>,
  now: Date,
  limit: number,
) {
  return await runWindow(scope, referralCodeTotals, { filter, sort: 'newest', limit, now })
}

function pageFilterOf(
  scope: ReadScope,
  { text, ownerNameKey: _, ...filter }: ReferralCodeFilter,
): PageFilter {
  return { ...filter, contains: text === undefined ? undefined : searchValue(scope, text) }
}

async function findPage<Row extends ReferralCodePosition>(
  scope: ReadScope,
  page: PageQuery<Row>,
  request: ReferralCodePageRequest,
): Promise<Row[]> {
  const { text, ownerNameKey: _, ...filter } = request.filter
  if (text === undefined) return await runPage(scope, page, { ...request, filter })
  // In this order, the codes with the same start follow one another.
  if (isShortSearch(text) && request.sort === 'code' && filter.codePrefix === undefined)
    return await runPage(scope, page, { ...request, filter: { ...filter, codePrefix: text } })
  const pageRequest = { ...request, filter: pageFilterOf(scope, request.filter) }
  const rows = await new Search(scope, page, pageRequest, text).run()
  return await withCodesOfNamed(scope, request, rows, (ofOwner) =>
    runPage(scope, page, { ...request, filter: ofOwner }),
  )
}

/** Of how many partners found by name a search finds the codes: each takes a statement. */
const maxNamed = 50

/** A page of the codes that contain a text, with those of partners whose name contains it, which `find` finds. */
async function withCodesOfNamed<Row extends ReferralCodePosition>(
  scope: ReadScope,
  { filter: { text, ownerNameKey, ...filter }, sort, limit }: ReferralCodePageRequest,
  rows: Row[],
  find: (filter: PageFilter) => Promise<Row[]>,
): Promise<Row[]> {
  if (text === undefined || ownerNameKey === undefined || isShortSearch(text)) return rows
  const named = await findPartnerIdsByName(scope, ownerNameKey, maxNamed)
  const found = new Map(rows.map((row) => [row.position, row]))
  for (const ownerId of named)
    if (filter.ownerId === undefined || filter.ownerId === ownerId)
      for (const row of await find({ ...filter, ownerId })) found.set(row.position, row)
  return [...found.values()].sort(comparisons[sort]).slice(0, limit)
}

/** How many codes one statement of a search reads, or looks up. */
const codesPerStatement = 1_000

/**
 * Finds the page of the codes that contain a text. It reads the first codes in their order, where a text that many have is found
 * soon. The index has the others. Where the index does not help, it reads on, with a bounded number of codes in each statement.
 */
class Search<Row extends ReferralCodePosition> {
  private readonly rows: Row[] = []

  constructor(
    private readonly scope: ReadScope,
    private readonly page: PageQuery<Row>,
    private readonly request: PageRequest,
    private readonly text: string,
  ) {}

  async run(): Promise<Row[]> {
    let next = await this.readAfter(this.request.after)
    if (next && (await this.lookUpAfter(next))) return this.rows
    while (next) {
      // Lets the process answer other requests.
      await setImmediate()
      next = await this.readAfter(next)
    }
    return this.rows
  }

  private get isFull(): boolean {
    return this.rows.length === this.request.limit
  }

  /** Reads codes in their order. Returns the last one read; undefined when the page is full, or there are no more codes. */
  private async readAfter(
    after: ReferralCodePosition | undefined,
  ): Promise<ReferralCodePosition | undefined> {
    const read = await runPage(this.scope, readPage, { ...this.request, after, limit: codesPerStatement })
    const found = read.filter(({ isFound }) => isFound)
    await this.add(
      found.map(({ position }) => position),
      after,
    )
    return read.length < codesPerStatement || this.isFull ? undefined : read.at(-1)
  }

  /** Fills the page with codes after `last` by the index. Returns false where the index does not help. */
  private async lookUpAfter(last: ReferralCodePosition): Promise<boolean> {
    const { sort } = this.request
    const isShort = isShortSearch(this.text)
    const isByPosition = !isShort && (sort === 'oldest' || sort === 'newest')
    const find = isShort ? this.findByStart : await openIndex(this.scope, this.text)
    for (let after = isByPosition ? last.position : undefined; find;) {
      const direction = sort === 'oldest' ? 'ascending' : 'descending'
      const candidates = await find({ direction, after, limit: codesPerStatement })
      const isComplete = candidates.length < codesPerStatement
      // In another order than that of the index, any of the others may come first.
      if (!isByPosition && !isComplete) return false
      await this.add(candidates, last)
      if (isComplete || this.isFull) return true
      after = candidates.at(-1)
      await setImmediate()
    }
    return false
  }

  /** The positions of the codes that begin with the text, by the unique index of codes, in the order of that. */
  private readonly findByStart = async ({ limit }: { limit: number }): Promise<number[]> => {
    const filter = { codePrefix: this.text, contains: this.request.filter.contains }
    const { now } = this.request
    const read = await runPage(this.scope, readPage, { filter, sort: 'code', limit, now })
    return read.map(({ position }) => position)
  }

  /** Adds the codes at these positions that belong on the page and come after `after`. */
  private async add(positions: number[], after: ReferralCodePosition | undefined): Promise<void> {
    if (!positions.length) return
    const filter = { ...this.request.filter, positions: JSON.stringify(positions) }
    const limit = this.request.limit - this.rows.length
    this.rows.push(...(await runPage(this.scope, this.page, { ...this.request, filter, after, limit })))
  }
}

/** Codes as a search reads them: whether they contain the text is no condition but a field. */
const readPage = defineQueryByShape((scope: ReadScope, inputs: Inputs<PageValues>, shape: PageShape) => {
  const { referralCodes } = scope.tables
  const filters = shape.filters.filter((name) => name !== 'contains')
  return scope.select(referralCodes, {
    ...pageSelection(scope, inputs, { ...shape, filters }),
    fields: {
      ...pickColumns(referralCodes, ['position', 'usedCount', 'codeKey']),
      isFound: contains(scope, inputs.contains),
    },
  })
})
