import { and, asc, eq, sql } from 'drizzle-orm'
import { bound } from '@/db/prepared'
import type { ReadScope, WriteScope } from '@/db/scope'
import type { LedgerAccount, LedgerEntry, LedgerStep } from '@/domain/bonus/ledger'

/** Writes the entries of one step of a bonus, and moves the balances along. Throws the engine's unique violation for a step that is written already. */
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
    await changeBalance(scope, currency, account, amountMinor)
  }
}

/** Not an upsert: the database would hold its check of the sign against the amount itself, before it meets the balance. */
async function changeBalance(
  scope: WriteScope,
  currency: string,
  account: LedgerAccount,
  amountMinor: number,
): Promise<void> {
  const { ledgerBalances } = scope.tables
  const { balanceMinor } = ledgerBalances
  const changed = await scope.run(
    'ledger_balances.change',
    (s) =>
      s.update(
        ledgerBalances,
        { balanceMinor: sql`${balanceMinor} + ${bound(balanceMinor, 'amountMinor')}` },
        and(
          eq(ledgerBalances.currency, bound(ledgerBalances.currency, 'currency')),
          eq(ledgerBalances.account, bound(ledgerBalances.account, 'account')),
        ),
      ),
    { currency, account, amountMinor },
  )
  if (!changed.length) await scope.insert(ledgerBalances, { currency, account, balanceMinor: amountMinor })
}

/** The balance of every account and currency. */
export async function listLedgerBalances(scope: ReadScope) {
  const { ledgerBalances } = scope.tables
  return await scope.run('ledger_balances.all', (s) =>
    s.select(ledgerBalances, { orderBy: [asc(ledgerBalances.currency), asc(ledgerBalances.account)] }),
  )
}

/** The entries of one bonus. */
export async function listLedgerEntriesOf(scope: ReadScope, bonusId: string) {
  const { ledgerEntries } = scope.tables
  return await scope.run(
    'ledger_entries.of',
    (s) =>
      s.select(ledgerEntries, {
        where: eq(ledgerEntries.bonusId, bound(ledgerEntries.bonusId, 'bonusId')),
        orderBy: [asc(ledgerEntries.at)],
      }),
    { bonusId },
  )
}
export type LedgerEntryRow = Awaited<ReturnType<typeof listLedgerEntriesOf>>[number]
