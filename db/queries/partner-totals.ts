/** The totals of partners and the balances of beneficiaries, changed in the transactions that they count. */
import { sql } from 'drizzle-orm'
import { eq } from '@/db/comparisons'
import { defineQuery, defineQueryByShape, Input, type Inputs } from '@/db/query'
import type { WriteScope } from '@/db/scope'
import type { LedgerAccount } from '@/domain/bonus/ledger'
import { plusExcluded } from '@/db/plus-excluded'

const counts = [
  'codesCount',
  'pendingCount',
  'approvedCount',
  'rejectedCount',
  'expiredCount',
  'reversedCount',
  'usedCount',
] as const
type PartnerCount = (typeof counts)[number]
/** What is added to the totals of a partner; negative numbers subtract. */
export type PartnerChange = Partial<Record<PartnerCount, number>>

/** A statement for each number of rows is kept, so there are few of them. */
const maxRows = 20

const partnersChange = defineQueryByShape(
  (scope: WriteScope, { now }: Inputs<{ now: Date }>, shape: { rows: number; changed: PartnerCount[] }) => {
    const { partners } = scope.tables
    const nextPosition = (index: number) =>
      sql`(${scope.subselect(partners, sql`coalesce(max(${partners.position}), 0) + ${1 + index}`)})`
    const rows = Array.from({ length: shape.rows }, (_, index) => ({
      userId: inputAt<string>('userId', index),
      position: nextPosition(index),
      createdAt: now,
      updatedAt: now,
      ...Object.fromEntries(shape.changed.map((count) => [count, inputAt<number>(count, index)])),
    }))
    // Only the counts that change: SQLite would rewrite their indexes otherwise.
    const set = Object.fromEntries(shape.changed.map((count) => [count, plusExcluded(partners[count])]))
    const { companyId, userId, codesCount } = partners
    return scope.upsertAll(partners, rows, [companyId, userId], set, { userId, codesCount })
  },
)

/** Adds to the totals of partners, by user id. A user who has none becomes a partner. */
export async function changePartners(
  scope: WriteScope,
  changes: ReadonlyMap<string, PartnerChange>,
  now: Date,
): Promise<void> {
  const entries = [...changes]
  for (let start = 0; start < entries.length; start += maxRows) {
    const rows = entries.slice(start, start + maxRows)
    const changed = counts.filter((count) => rows.some(([, change]) => change[count]))
    const values = rows.flatMap(([userId, change], index) => [
      [`userId ${index}`, userId],
      ...changed.map((count) => [`${count} ${index}`, change[count] ?? 0]),
    ])
    const query = partnersChange({ rows: rows.length, changed })
    for (const { userId, codesCount } of await scope.run(query, { now, ...Object.fromEntries(values) }))
      // Perhaps the first codes of a referred user, who is owed a bonus.
      if (codesCount > 0 && codesCount === changes.get(userId)!.codesCount)
        await scope.run(partnerMark, { userId })
  }
}

const partnerMark = defineQuery((scope: WriteScope, { userId }: Inputs<{ userId: string }>) => {
  const { beneficiaryBalances } = scope.tables
  return scope.update(beneficiaryBalances, { isPartner: true }, eq(beneficiaryBalances.beneficiaryId, userId))
})

/** An entry of the ledger for one beneficiary. */
export interface BeneficiaryEntry {
  beneficiaryId: string
  currency: string
  account: LedgerAccount
  amountMinor: number
}

/** The figure of each account, and how an entry changes it: credits are negative in the ledger, and figures never are. */
const figures = {
  program_expense: { name: 'earnedMinor', sign: 1 },
  owed: { name: 'owedMinor', sign: -1 },
  paid: { name: 'paidMinor', sign: -1 },
  recoverable: { name: 'recoverableMinor', sign: 1 },
  deductions: { name: 'earnedMinor', sign: 1 },
} as const satisfies Record<LedgerAccount, object>
type Figure = (typeof figures)[LedgerAccount]['name']
const figureNames = [...new Set(Object.values(figures).map(({ name }) => name))]

const balancesChange = defineQueryByShape(
  (scope: WriteScope, _: Inputs<object>, shape: { rows: number; changed: Figure[] }) => {
    const { beneficiaryBalances, partners } = scope.tables
    const rows = Array.from({ length: shape.rows }, (_, index) => {
      const beneficiaryId = inputAt<string>('beneficiaryId', index)
      const partner = scope.subselect(partners, partners.userId, eq(partners.userId, beneficiaryId))
      return {
        earnedMinor: 0,
        owedMinor: 0,
        paidMinor: 0,
        recoverableMinor: 0,
        ...Object.fromEntries(shape.changed.map((name) => [name, inputAt<number>(name, index)])),
        beneficiaryId,
        currency: inputAt<string>('currency', index),
        isPartner: sql`exists ${partner}`,
      }
    })
    const set = Object.fromEntries(
      shape.changed.map((name) => [name, plusExcluded(beneficiaryBalances[name])]),
    )
    const { companyId, beneficiaryId, currency } = beneficiaryBalances
    return scope.upsertAll(beneficiaryBalances, rows, [companyId, beneficiaryId, currency], set, {})
  },
)

/** Adds entries of the ledger to the balances of their beneficiaries. */
export async function changeBeneficiaryBalances(
  scope: WriteScope,
  entries: readonly BeneficiaryEntry[],
): Promise<void> {
  const balances = new Map<string, { beneficiaryId: string; currency: string } & Record<Figure, number>>()
  for (const { beneficiaryId, currency, account, amountMinor } of entries) {
    const key = JSON.stringify([beneficiaryId, currency])
    let balance = balances.get(key)
    if (!balance) {
      balance = { beneficiaryId, currency, earnedMinor: 0, owedMinor: 0, paidMinor: 0, recoverableMinor: 0 }
      balances.set(key, balance)
    }
    const { name, sign } = figures[account]
    balance[name] += sign * amountMinor
  }
  const all = [...balances.values()]
  for (let start = 0; start < all.length; start += maxRows) {
    const rows = all.slice(start, start + maxRows)
    const changed = figureNames.filter((name) => rows.some((row) => row[name]))
    const names = ['beneficiaryId', 'currency', ...changed] as const
    const values = rows.flatMap((row, index) => names.map((name) => [`${name} ${index}`, row[name]]))
    await scope.run(balancesChange({ rows: rows.length, changed }), Object.fromEntries(values) as object)
  }
}

/** The input for a column of the row with this index. */
function inputAt<Value>(name: string, index: number): Input<Value> {
  return new Input(`${name} ${index}`)
}
