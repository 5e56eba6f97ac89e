import { and, asc, sql } from 'drizzle-orm'
import { eq } from '@/db/comparisons'
import { bound, defineQuery, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import type { LedgerAccount, LedgerEntry, LedgerStep } from '@/domain/bonus/ledger'

/**
 * Writes the entries of one step of a bonus and updates the balances. Throws the driver's unique violation when the step
 * was written before.
 */
export async function insertLedgerEntries(
  scope: WriteScope,
  {
    bonusId,
    step,
    currency,
    at,
    entries,
  }: { bonusId: string; step: LedgerStep; currency: string; at: Date; entries: LedgerEntry[] },
): Promise<void> {
  for (const { account, amountMinor } of entries) {
    await scope.insert(scope.tables.ledgerEntries, { bonusId, step, account, currency, amountMinor, at })
    await changeBalance(scope, { currency, account, amountMinor })
  }
}

interface BalanceChange {
  currency: string
  account: LedgerAccount
  amountMinor: number
}

const balanceUpdate = defineQuery(
  (scope: WriteScope, { currency, account, amountMinor }: Inputs<BalanceChange>) => {
    const { ledgerBalances } = scope.tables
    const { balanceMinor } = ledgerBalances
    return scope.update(
      ledgerBalances,
      { balanceMinor: sql`${balanceMinor} + ${bound(balanceMinor, amountMinor)}` },
      and(eq(ledgerBalances.currency, currency), eq(ledgerBalances.account, account)),
    )
  },
)

/** Not an upsert: the sign constraint would then be checked against the amount, before it is added to the balance. */
async function changeBalance(scope: WriteScope, change: BalanceChange): Promise<void> {
  const updated = await scope.first(balanceUpdate, change)
  if (updated) return
  const { currency, account, amountMinor } = change
  await scope.insert(scope.tables.ledgerBalances, { currency, account, balanceMinor: amountMinor })
}

const allBalances = defineQuery((scope: ReadScope) => {
  const { ledgerBalances } = scope.tables
  return scope.select(ledgerBalances, {
    orderBy: [asc(ledgerBalances.currency), asc(ledgerBalances.account)],
  })
})

/** The balance of every account and currency. */
export async function listLedgerBalances(scope: ReadScope) {
  return await scope.run(allBalances)
}
