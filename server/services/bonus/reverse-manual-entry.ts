import { markBonusReversed, type BonusRow } from '@/db/queries/bonuses'
import { insertLedgerEntries } from '@/db/queries/ledger'
import { releaseProgramCost } from '@/db/queries/programs'
import { bonusKindOf } from '@/domain/bonus/bonus'
import { dayOf } from '@/domain/days'
import { DomainError } from '@/domain/errors'
import { authorize, type ServiceContext } from '@/server/context'
import { leaveRun } from '@/server/services/payment-run/leave-run'
import { transaction } from '@/server/services/transaction'
import { requireBonus } from './internal'

/**
 * Takes back a manual entry that was a mistake, with counter-entries (docs/api-contract.md, section 6). A bonus that was paid is
 * recoverable then, one that was not leaves its draft payment run. Repeating it changes nothing. Throws NOT_FOUND;
 * BONUS_NOT_REVERSIBLE for the bonus of a referral, and for a deduction that has come back or is in a payment run;
 * PERMISSION_DENIED.
 */
export async function reverseManualEntry(context: ServiceContext, id: string): Promise<BonusRow> {
  authorize(context, 'bonuses:write')
  return await transaction(context, async (tx) => {
    const { company, scope, now, outbox, stats, audit } = tx
    const before = await requireBonus(scope, id)
    const kind = bonusKindOf(before)
    if (kind === 'referral') throw notReversible(before)
    const reversedDay = dayOf(now, company.timeZone)
    const marked = await markBonusReversed(scope, id, now, reversedDay)
    if (!marked) return requireAlreadyReversed(before)
    const entry = kind === 'manual' ? await leaveRun(tx, marked) : marked
    await insertLedgerEntries(scope, kind === 'manual' ? 'reversed' : 'deduction_reversed', [entry], now)
    if (kind === 'manual')
      await releaseProgramCost(scope, entry.programId, { count: 0, costMinor: entry.amountMinor })
    stats.addEntry(entry, 'reversed', reversedDay)
    outbox.add('bonus.reversed', entry)
    audit.add('bonus.reversed', before, entry)
    return entry
  })
}

function requireAlreadyReversed(entry: BonusRow): BonusRow {
  if (entry.reversedAt) return entry
  throw notReversible(entry)
}

function notReversible({ id, referralId, recoveryRunId, recoveredAt }: BonusRow): DomainError {
  if (referralId !== null)
    return new DomainError('BONUS_NOT_REVERSIBLE', `The bonus ${id} is of a referral. Reverse the referral.`)
  return new DomainError(
    'BONUS_NOT_REVERSIBLE',
    recoveredAt
      ? `The deduction ${id} has been recovered. Add a bonus of the same amount instead.`
      : `The payment run ${recoveryRunId} deducts ${id}. Void the run first.`,
  )
}
