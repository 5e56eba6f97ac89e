import { and, asc, desc, inArray, isNotNull, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { eq, gt, gte, lt } from '@/db/comparisons'
import { defineQuery, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import { columnsOf, type RowOf } from '@/db/scoped-tables'
import type { PartnerSort } from '@/domain/partner/partner'
import type { Patch } from '@/domain/patch'

/** A partner with the totals of their codes and referrals. */
export type PartnerRow = RowOf<ReadScope['tables']['partners']>

/** What a partner has earned in one currency, in minor units. */
export interface PartnerBalance {
  currency: string
  /** What was booked and not reversed. */
  earnedMinor: number
  onHoldMinor: number
  payableMinor: number
  paidMinor: number
  /** Of what was paid: what was reversed afterwards and has not come back. */
  recoverableMinor: number
}

/** A partner with their balances in every currency. */
export type Partner = PartnerRow & { balances: PartnerBalance[] }

const partnerByUser = defineQuery((scope: ReadScope, { userId }: Inputs<{ userId: string }>) => {
  const { partners } = scope.tables
  return scope.select(partners, { where: eq(partners.userId, userId), limit: 1 })
})

/** The company's partner with this user id. */
export async function findPartner(scope: ReadScope, userId: string): Promise<PartnerRow | undefined> {
  return await scope.first(partnerByUser, { userId })
}

/** Those of these users who are partners with a display name, and the name. */
export async function listNamesOf(scope: ReadScope, userIds: readonly string[]) {
  const { partners } = scope.tables
  const { userId, displayName } = partners
  const where = and(inArray(userId, [...userIds]), isNotNull(displayName))
  return await scope.select(partners, { fields: { userId, displayName }, where }).execute()
}

/** How many users became partners in a time, counted up to `max`. */
export async function countNewPartners(
  scope: ReadScope,
  { from, before }: { from: Date; before: Date },
  max: number,
): Promise<number> {
  const { partners } = scope.tables
  const { createdAt } = partners
  const where = and(gte(createdAt, from), lt(createdAt, before))
  return (await scope.select(partners, { fields: { createdAt }, where, limit: max }).execute()).length
}

/** Those of these users who are partners, in the order of their ids. */
export async function listPartnersOf(scope: ReadScope, userIds: readonly string[]): Promise<PartnerRow[]> {
  const { partners } = scope.tables
  const where = inArray(partners.userId, [...userIds])
  return await scope.select(partners, { where, orderBy: [asc(partners.userId)] }).execute()
}

/** Those of these users who are partners or have had a bonus, whom a payment run may pay. */
export async function listBeneficiariesOf(
  scope: ReadScope,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { partners, beneficiaryBalances: balances } = scope.tables
  const ids = [...userIds]
  const { userId } = partners
  const { beneficiaryId } = balances
  const owners = await scope.select(partners, { fields: { userId }, where: inArray(userId, ids) }).execute()
  const earners = await scope
    .select(balances, { fields: { beneficiaryId }, where: inArray(beneficiaryId, ids) })
    .execute()
  return new Set([...owners.map((row) => row.userId), ...earners.map((row) => row.beneficiaryId)])
}

/** Updates the details of a partner. Returns the partner after that; undefined for a user who is none. */
export async function updatePartner(
  scope: WriteScope,
  userId: string,
  set: Patch<
    Pick<
      PartnerRow,
      'displayName' | 'email' | 'nameKey' | 'emailKey' | 'metadata' | 'notes' | 'tags' | 'updatedAt'
    >
  >,
): Promise<PartnerRow | undefined> {
  const { partners } = scope.tables
  const [row] = await scope.update(partners, set, eq(partners.userId, userId)).execute()
  return row
}

interface PartnerPageRequest {
  /** Only these partners. */
  userIds?: readonly string[] | undefined
  /** Only partners with this tag. */
  tag?: string | undefined
  sort: PartnerSort
  /** The currency of the orders by money, which list the partners who have earned in it. */
  currency?: string | undefined
  /** The `sortValues` of the last partner of the page before. */
  after?: readonly unknown[] | undefined
  limit: number
}

export interface ListedPartner extends PartnerRow {
  /** What the order is by, to continue after this partner. */
  sortValues: readonly (string | number)[]
}

function usersWithTag(scope: ReadScope, tag: string, limit?: number): SQL {
  const { partnerTags } = scope.tables
  return scope.subselect(partnerTags, partnerTags.userId, eq(partnerTags.tag, tag), limit)
}

/** One page of the company's partners. */
export async function listPartners(
  scope: ReadScope,
  { userIds, tag, sort, currency, after, limit }: PartnerPageRequest,
): Promise<ListedPartner[]> {
  const { partners, beneficiaryBalances: balances } = scope.tables
  const isByMoney = sort === 'earned' || sort === 'owed'
  const amount = sort === 'earned' ? balances.earnedMinor : balances.owedMinor
  const columns = isByMoney
    ? [amount, balances.beneficiaryId]
    : [...(sort === 'most_used' ? [partners.usedCount] : []), partners.position]
  const [order, operator] = sort === 'oldest' ? [asc, sql`>`] : [desc, sql`<`]
  const isAfter =
    after &&
    sql`(${sql.join(columns, sql`, `)}) ${operator} (${sql.join(
      after.map((value) => sql`${value}`),
      sql`, `,
    )})`
  const selection = { orderBy: columns.map((column) => order(column)), limit }
  const ofTag = tag === undefined ? undefined : usersWithTag(scope, tag)
  const isChosen = (column: PgColumn) =>
    and(userIds && inArray(column, [...userIds]), ofTag && inArray(column, ofTag))
  if (!isByMoney) {
    const where = and(isChosen(partners.userId), isAfter)
    const rows = await scope.select(partners, { ...selection, where }).execute()
    return rows.map((row) => ({
      ...row,
      sortValues: [...(sort === 'most_used' ? [row.usedCount] : []), row.position],
    }))
  }
  const rows = await scope
    .select(balances, {
      ...selection,
      fields: { amount },
      leftJoin: {
        table: partners,
        on: eq(partners.userId, balances.beneficiaryId),
        fields: columnsOf(partners),
      },
      where: and(
        sql`is_partner`,
        eq(balances.currency, currency!),
        isChosen(balances.beneficiaryId),
        isAfter,
      ),
    })
    .execute()
  return rows.map(({ amount, ...row }) => ({
    ...(row as PartnerRow),
    sortValues: [amount, row.userId!],
  }))
}

/** What partners are added up: these users, those with a tag, or all. */
type PartnerSelection = Pick<PartnerPageRequest, 'userIds' | 'tag'>

/** The first `limit` of the partners that are selected, the newest first; with a tag, the first `limit` that have it. */
function partnerWindow(scope: ReadScope, { userIds, tag }: PartnerSelection, limit: number) {
  const { userId, position } = scope.tables.partners
  const where = and(
    userIds && inArray(userId, [...userIds]),
    tag === undefined ? undefined : inArray(userId, usersWithTag(scope, tag, limit)),
  )
  // SQLite would rather read all partners along the index of positions than find those that are asked for.
  return { where, orderBy: [where ? desc(sql`${position} + 0`) : desc(position)], limit }
}

/** The sums of the counts of partners, of the first `limit` of them. */
export async function sumPartners(scope: ReadScope, selection: PartnerSelection, limit: number) {
  const { partners } = scope.tables
  const { codesCount, usedCount } = partners
  const { pendingCount, approvedCount, rejectedCount, expiredCount, reversedCount } = partners
  const sums = {
    codesCount,
    usedCount,
    pendingCount,
    approvedCount,
    rejectedCount,
    expiredCount,
    reversedCount,
  }
  const window = partnerWindow(scope, selection, limit)
  return await scope.selectTotals(partners, { ...window, matches: undefined, groups: {}, sums }).execute()
}

/** What the same partners have earned and are owed in each currency. */
export async function sumBalancesOfPartners(scope: ReadScope, selection: PartnerSelection, limit: number) {
  const { partners, beneficiaryBalances: balances } = scope.tables
  const { beneficiaryId, currency, earnedMinor, owedMinor } = balances
  const { where, orderBy } = partnerWindow(scope, selection, limit)
  const chosen = scope.subselect(partners, partners.userId, where, limit, orderBy)
  const sumOf = (column: PgColumn) => sql<number>`sum(${column})`.mapWith(Number)
  return await scope
    .select(balances, {
      fields: { currency, earnedMinor: sumOf(earnedMinor), owedMinor: sumOf(owedMinor) },
      where: inArray(beneficiaryId, chosen),
      groupBy: [currency],
      orderBy: [asc(currency)],
    })
    .execute()
}

/** The balances of these users in every currency, without what is on hold. */
export async function listBalancesOf(scope: ReadScope, userIds: readonly string[]) {
  const { beneficiaryBalances: balances } = scope.tables
  const where = inArray(balances.beneficiaryId, [...userIds])
  return await scope.select(balances, { where, orderBy: [asc(balances.currency)] }).execute()
}

/** What these users are owed that is on hold at `now`, by user and currency. */
export async function listOnHoldOf(scope: ReadScope, userIds: readonly string[], now: Date) {
  const { bonuses } = scope.tables
  const { beneficiaryId, currency, amountMinor } = bonuses
  return await scope
    .select(bonuses, {
      fields: { beneficiaryId, currency, onHoldMinor: sql<number>`sum(${amountMinor})`.mapWith(Number) },
      where: and(
        inArray(beneficiaryId, [...userIds]),
        // A run chooses only what is payable. Worded as the partial index is.
        sql`paid_at is null and reversed_at is null and payment_run_id is null`,
        gt(bonuses.payableAt, now),
      ),
      groupBy: [beneficiaryId, currency],
    })
    .execute()
}
