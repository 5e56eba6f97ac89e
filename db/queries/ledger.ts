import { and, asc, sql } from 'drizzle-orm'
import { eq } from '@/db/comparisons'
import { bound, defineQuery, defineQueryByShape, Input, type Inputs } from '@/db/query'
import type { ReadScope, WriteScope } from '@/db/scope'
import { together } from '@/db/together'
import { entriesOf, type LedgerAccount, type LedgerStep } from '@/domain/bonus/ledger'
import { changeBeneficiaryBalances } from './partner-totals'

/** What a step of a bonus books. */
interface BonusToBook {
  id: string
  beneficiaryId: string
  currency: string
  amountMinor: number
  paidAt?: Date | null
  reversedAt?: Date | null
  voidsCount?: number
}

/**
 * Writes the entries of one step of bonuses and updates the balances, also those of the beneficiaries. Throws the driver's
 * unique violation when the step of one of them was written before.
 */
export async function insertLedgerEntries(
  scope: WriteScope,
  step: LedgerStep,
  bonuses: readonly BonusToBook[],
  at: Date,
): Promise<void> {
  const entries = bonuses.flatMap(
    ({ id, beneficiaryId, currency, amountMinor, paidAt, reversedAt, voidsCount }) =>
      entriesOf(step, amountMinor, { wasPaid: Boolean(paidAt), wasReversed: Boolean(reversedAt) }).map(
        ({ account, amountMinor }) => ({
          account,
          amountMinor,
          bonusId: id,
          beneficiaryId,
          step,
          sequence: voidsCount ?? 0,
          currency,
          at,
        }),
      ),
  )
  await together(
    scope.insertAll(scope.tables.ledgerEntries, entries),
    changeBalances(scope, balanceChangesOf(entries)),
    changeBeneficiaryBalances(scope, entries),
  )
}

interface BalanceChange {
  currency: string
  account: LedgerAccount
  amountMinor: number
}

/** The sums of entries by account and currency. */
function balanceChangesOf(entries: readonly BalanceChange[]): BalanceChange[] {
  const changes = new Map<string, BalanceChange>()
  for (const { currency, account, amountMinor } of entries) {
    const key = `${currency} ${account}`
    const before = changes.get(key)?.amountMinor ?? 0
    changes.set(key, { currency, account, amountMinor: before + amountMinor })
  }
  return [...changes.values()]
}

/** Inserts the new balances, not the changes: the sign constraint is checked before the conflict is found. */
const balancesChange = defineQueryByShape(
  (scope: WriteScope, _: Inputs<object>, { rows: rowsCount }: { rows: number }) => {
    const { ledgerBalances } = scope.tables
    const { balanceMinor } = ledgerBalances
    const rows = Array.from({ length: rowsCount }, (_, index) => {
      const currency = new Input<string>(`currency ${index}`)
      const account = new Input<LedgerAccount>(`account ${index}`)
      const amountMinor = new Input<number>(`amountMinor ${index}`)
      const before = scope.subselect(
        ledgerBalances,
        balanceMinor,
        and(eq(ledgerBalances.currency, currency), eq(ledgerBalances.account, account)),
      )
      return {
        currency,
        account,
        balanceMinor: sql`coalesce((${before}), 0) + ${bound(balanceMinor, amountMinor)}`,
      }
    })
    const target = [ledgerBalances.companyId, ledgerBalances.currency, ledgerBalances.account]
    const set = { balanceMinor: sql`excluded.${sql.identifier(balanceMinor.name)}` }
    return scope.upsertAll(ledgerBalances, rows, target, set, {})
  },
)

/** Changes a few balances, no two of one account and currency. */
async function changeBalances(scope: WriteScope, changes: readonly BalanceChange[]): Promise<void> {
  if (!changes.length) return
  const values = changes.flatMap(({ currency, account, amountMinor }, index) => [
    [`currency ${index}`, currency],
    [`account ${index}`, account],
    [`amountMinor ${index}`, amountMinor],
  ])
  await scope.run(balancesChange({ rows: changes.length }), Object.fromEntries(values) as object)
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
