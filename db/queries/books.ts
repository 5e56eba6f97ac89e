/** Whole tables in pages, for recomputing what is kept beside them. */
import { asc, sql } from 'drizzle-orm'
import { bound, defineQueryByShape, type Inputs } from '@/db/query'
import type { ReadScope } from '@/db/scope'
import type { LedgerEntryRow } from './ledger'
import { listBonuses, type ListedBonus } from './bonuses'
import { listReferralCodeRows } from './referral-code-pages'
import { type ReferralCodeRow } from './referral-codes'
import { listReferrals } from './referral-pages'
import { type ReferralRow } from './referrals'

const rowsPerPage = 2_000

/** Every code of the company, oldest first. */
export function everyReferralCode(scope: ReadScope) {
  return pages<ReferralCodeRow>((after) =>
    listReferralCodeRows(scope, {
      filter: {},
      sort: 'oldest',
      after: after && { ...after, codeKey: '' },
      limit: rowsPerPage,
      now: new Date(0),
    }),
  )
}

/** Every referral of the company, oldest first. */
export function everyReferral(scope: ReadScope) {
  return pages<ReferralRow>((after) =>
    listReferrals(scope, { filter: {}, sort: 'oldest', after, limit: rowsPerPage }),
  )
}

/** Every bonus of the company, oldest first. */
export function everyBonus(scope: ReadScope) {
  return pages<ListedBonus>((after) =>
    listBonuses(scope, {
      filter: {},
      sort: 'oldest',
      afterPosition: after?.position,
      limit: rowsPerPage,
      now: new Date(0),
    }),
  )
}

type EntryKey = Pick<LedgerEntryRow, 'bonusId' | 'step' | 'account'>

const ledgerPage = defineQueryByShape(
  (scope: ReadScope, after: Inputs<Partial<EntryKey>>, { isFirst }: { isFirst: boolean }) => {
    const { ledgerEntries } = scope.tables
    const { bonusId, step, account } = ledgerEntries
    return scope.select(ledgerEntries, {
      where: isFirst
        ? undefined
        : sql`(${bonusId}, ${step}, ${account}) > (${bound(bonusId, after.bonusId)}, ${bound(step, after.step)}, ${bound(account, after.account)})`,
      orderBy: [asc(bonusId), asc(step), asc(account)],
      limit: rowsPerPage,
    })
  },
)

/** Every entry of the company's ledger, those of one bonus together. */
export function everyLedgerEntry(scope: ReadScope) {
  return pages<LedgerEntryRow>((after) => scope.run(ledgerPage({ isFirst: !after }), { ...after }))
}

async function* pages<Row>(find: (after: Row | undefined) => Promise<Row[]>): AsyncGenerator<Row> {
  for (let after: Row | undefined; ;) {
    const rows = await find(after)
    yield* rows
    if (rows.length < rowsPerPage) return
    after = rows.at(-1)
  }
}

/** How many counted referrals each person brought in each program, as it is kept. */
export async function listReferrerCounts(scope: ReadScope) {
  return await scope.select(scope.tables.programReferrers).execute()
}

/** Uses by code and day, and by category and day, as they are kept. */
export async function listKeptUsage(scope: ReadScope) {
  const { referralCodeUsage, usageTotals, categoryTotals } = scope.tables
  return {
    byCode: await scope.select(referralCodeUsage).execute(),
    byCategory: await scope.select(usageTotals).execute(),
    ofCategories: await scope.select(categoryTotals).execute(),
  }
}
