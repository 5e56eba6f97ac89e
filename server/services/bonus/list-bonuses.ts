import {
  listBonuses as findPage,
  listRecoverableSums,
  listRecoverableSumsOf,
  sumOnHold,
  type BonusFilter,
  type BonusRow,
  type ListedBonus,
} from '@/db/queries/bonuses'
import { listLedgerBalances } from '@/db/queries/ledger'
import type { ReadScope } from '@/db/scope'
import type { LedgerAccount } from '@/domain/bonus/ledger'
import { authorize, type ServiceContext } from '@/server/context'
import { openCursor, sealCursor } from '@/server/services/paging'
import { requireBonus } from './internal'

export interface ListBonuses {
  filter: BonusFilter
  sort: 'oldest' | 'newest'
  cursor?: string | undefined
  limit: number
}

/**
 * One page of the company's bonuses, and the cursor of the next page or null. Throws INVALID_ARGUMENT for a cursor of
 * another list; PERMISSION_DENIED.
 */
export async function listBonuses(
  context: ServiceContext,
  { filter, sort, cursor, limit }: ListBonuses,
): Promise<{ bonuses: ListedBonus[]; nextCursor: string | null }> {
  authorize(context, 'bonuses:read')
  const { state, kind, side, beneficiaryId, programId, currency, referralId, recoverable } = filter
  const binding = [
    'bonuses',
    context.scope.company.id,
    sort,
    state,
    side,
    beneficiaryId,
    programId,
    currency,
    referralId,
    recoverable,
    kind,
  ]
  const afterPosition = cursor === undefined ? undefined : (openCursor(binding, cursor)[0] as number)
  const rows = await context.scope.read((scope) =>
    findPage(scope, { filter, sort, afterPosition, limit: limit + 1, now: context.now }),
  )
  const bonuses = rows.slice(0, limit)
  return { bonuses, nextCursor: rows.length > limit ? sealCursor(binding, [bonuses.at(-1)!.position]) : null }
}

/** The company's bonus with this id. Throws NOT_FOUND; PERMISSION_DENIED. */
export async function getBonus(context: ServiceContext, id: string): Promise<BonusRow> {
  authorize(context, 'bonuses:read')
  return await context.scope.read((scope) => requireBonus(scope, id))
}

/** The bonuses on hold, payable, paid and recoverable in one currency, in minor units. */
export interface BonusTotals {
  currency: string
  onHoldMinor: number
  payableMinor: number
  paidMinor: number
  /** Of what was paid: what was reversed afterwards and has not come back. */
  recoverableMinor: number
}

/** The totals of every currency with bonuses, from the ledger's balances. Throws PERMISSION_DENIED. */
export async function getBonusTotals(context: ServiceContext): Promise<BonusTotals[]> {
  authorize(context, 'bonuses:read')
  return await context.scope.read((scope) => bonusTotalsOf(scope, context.now))
}

/** The same for a caller that has checked the permission. */
export async function bonusTotalsOf(scope: ReadScope, now: Date): Promise<BonusTotals[]> {
  const balances = await listLedgerBalances(scope)
  const totals: BonusTotals[] = []
  for (const currency of new Set(balances.map((balance) => balance.currency))) {
    const balanceOf = (account: LedgerAccount) =>
      balances.find((balance) => balance.currency === currency && balance.account === account)
        ?.balanceMinor ?? 0
    // Credit balances (owed, paid) are negative.
    const credit = (account: 'owed' | 'paid') => 0 - balanceOf(account)
    const onHoldMinor = await sumOnHold(scope, currency, now)
    totals.push({
      currency,
      onHoldMinor,
      payableMinor: credit('owed') - onHoldMinor,
      paidMinor: credit('paid'),
      recoverableMinor: balanceOf('recoverable'),
    })
  }
  return totals
}

/** The currencies in which there are bonuses, or were. Throws PERMISSION_DENIED. */
export async function listBonusCurrencies(context: ServiceContext): Promise<string[]> {
  authorize(context, 'bonuses:read')
  const balances = await context.scope.read(listLedgerBalances)
  return [...new Set(balances.map(({ currency }) => currency))]
}

export type RecoverableSum = Awaited<ReturnType<typeof listRecoverableSums>>[number]

/**
 * The greatest amounts that are recoverable from partners and referred users, `limit` at most, and whether there are more.
 * Throws PERMISSION_DENIED.
 */
export async function listRecoverable(
  context: ServiceContext,
  limit: number,
): Promise<{ sums: RecoverableSum[]; more: boolean }> {
  authorize(context, 'bonuses:read')
  const sums = await context.scope.read((scope) => listRecoverableSums(scope, limit + 1))
  return { sums: sums.slice(0, limit), more: sums.length > limit }
}

/** What is recoverable from these users in each currency. Throws PERMISSION_DENIED. */
export async function listRecoverableFrom(
  context: ServiceContext,
  beneficiaryIds: readonly string[],
): Promise<RecoverableSum[]> {
  authorize(context, 'bonuses:read')
  return await context.scope.read((scope) => listRecoverableSumsOf(scope, beneficiaryIds))
}
