import { insertBonuses, noStepsYet, type BonusRow, type BookedBonusRow } from '@/db/queries/bonuses'
import { insertLedgerEntries } from '@/db/queries/ledger'
import { findPartner } from '@/db/queries/partners'
import { claimProgramCost, findProgram } from '@/db/queries/programs'
import { together } from '@/db/together'
import type { NewManualEntry } from '@/domain/bonus/manual-entry'
import { dayOf } from '@/domain/days'
import { invalidArgument } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { minorOf } from '@/domain/program/program'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction, type Transaction } from '@/server/services/transaction'
import { bookBonuses } from './book'

/** A manual entry that was just booked. */
export type BookedEntry = Omit<BonusRow, 'companyId' | 'position'>

/**
 * Books a bonus or a deduction for a partner (docs/api-contract.md, section 6). A bonus counts toward the budget of its program
 * and is payable at once: a hold protects against the reversal of a referral. A deduction is recoverable at once, and leaves
 * the budget as it is. Throws INVALID_ARGUMENT for a user who is no partner, an unknown program, an amount that is not
 * positive or not of its currency, and a bonus that the budget does not cover; PERMISSION_DENIED.
 */
export async function bookManualEntry(
  context: ServiceContext,
  { kind, userId, programId, amount, reason }: NewManualEntry,
): Promise<BookedEntry> {
  authorize(context, 'bonuses:write')
  return await transaction(context, async (tx) => {
    const { company, scope, now } = tx
    if (!(await findPartner(scope, userId)))
      throw invalidArgument('userId', 'PARTNER_NOT_FOUND', 'must be a partner of this company')
    const program = await findProgram(scope, programId)
    if (!program) throw invalidArgument('programId', 'PROGRAM_NOT_FOUND', 'must be a program of this company')
    const { currency } = program
    const amountMinor = minorOf(amount, currency, 'amount')
    if (amountMinor === 0) throw invalidArgument('amount.value', 'AMOUNT_NOT_VALID', 'must be more than 0')
    const isDeduction = kind === 'deduction'
    const entry = {
      id: newId(now),
      referralId: null,
      side: 'referrer',
      beneficiaryId: userId,
      programId,
      currency,
      amountMinor,
      bookedAt: now,
      payableAt: isDeduction ? null : now,
      announcePayableAt: null,
      reason,
      bookedDay: dayOf(now, company.timeZone),
      ...noStepsYet,
    } satisfies BookedBonusRow
    if (isDeduction) await bookDeduction(tx, entry)
    else if (await claimProgramCost(scope, programId, { count: 0, costMinor: amountMinor }))
      await bookBonuses(tx, [entry])
    else
      throw invalidArgument(
        'amount.value',
        'BUDGET_EXCEEDED',
        'is more than the rest of the program’s budget',
      )
    tx.stats.addEntry(entry, 'booked', entry.bookedDay)
    tx.audit.add('bonus.created', null, entry)
    return entry
  })
}

async function bookDeduction({ scope, now, outbox }: Transaction, entry: BookedBonusRow): Promise<void> {
  await together(insertBonuses(scope, [entry]), insertLedgerEntries(scope, 'deducted', [entry], now))
  outbox.add('bonus.deducted', entry)
}
