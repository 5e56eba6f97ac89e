import { listBeneficiariesOf } from '@/db/queries/partners'
import { findPaymentRun, insertPaymentRun } from '@/db/queries/payment-runs'
import type { ReadScope } from '@/db/scope'
import { DomainError, invalidArgument } from '@/domain/errors'
import { newId } from '@/domain/ids'
import type { NewPaymentRun } from '@/domain/payment-run/payment-run'
import { authorize, type ServiceContext } from '@/server/context'
import { choosePayable, collectRun } from './collect-run'
import { transaction } from '@/server/services/transaction'
import { readWholeRun, requirePaymentRun, type WholeRun } from './internal'
import { bonusesPerSlice } from './slices'

/**
 * Creates a draft of the payable bonuses in one currency that no other run has chosen, with one line for each user
 * (docs/api-contract.md, section 6). It is collected in slices; a draft that is voided meanwhile collects no more. Throws
 * INVALID_ARGUMENT for users who are neither partners nor have a bonus; PAYMENT_RUN_EMPTY when nothing is payable; PERMISSION_DENIED.
 */
export async function createPaymentRun(
  context: ServiceContext,
  { currency, userIds, payableBefore, netRecoverable }: NewPaymentRun,
): Promise<WholeRun> {
  authorize(context, 'bonuses:write')
  const { now, scope } = context
  const id = newId(now)
  const { draft, isMore } = await transaction(context, async ({ scope: tx, audit }) => {
    if (userIds) await requireBeneficiaries(tx, userIds)
    await insertPaymentRun(tx, {
      id,
      currency,
      payableBefore: payableBefore && payableBefore < now ? payableBefore : now,
      netRecoverable: netRecoverable ?? false,
      userIds: userIds ? [...new Set(userIds)] : null,
      createdAt: now,
    })
    const run = await requirePaymentRun(tx, id)
    const chosenCount = await choosePayable(tx, id)
    if (chosenCount === 0) throw nothingPayable(currency)
    audit.add('payment_run.created', null, run)
    return { draft: run, isMore: chosenCount === bonusesPerSlice }
  })
  // Inside a transaction, which must stay short, maintenance collects the others.
  if (!(isMore && scope.isNested)) await collectRun(context, draft)
  // All of its bonuses may have been reversed meanwhile.
  if (!(await scope.read((reader) => findPaymentRun(reader, id)))) throw nothingPayable(currency)
  return await readWholeRun(context, id)
}

const maxNamedUsers = 5

/** An unknown user id is a typo: the person who is meant would not be paid. */
async function requireBeneficiaries(scope: ReadScope, userIds: readonly string[]): Promise<void> {
  const known = await listBeneficiariesOf(scope, userIds)
  const unknown = [...new Set(userIds)].filter((userId) => !known.has(userId))
  if (unknown.length === 0) return
  const moreCount = unknown.length - maxNamedUsers
  const named = unknown.slice(0, maxNamedUsers).join(', ') + (moreCount > 0 ? ` and ${moreCount} more` : '')
  throw invalidArgument(
    'userIds',
    'PARTNER_NOT_FOUND',
    `must be users who are partners or have a bonus, which these are not: ${named}. Correct them or leave them out.`,
  )
}

function nothingPayable(currency: string): DomainError {
  return new DomainError(
    'PAYMENT_RUN_EMPTY',
    `There is no payable bonus in ${currency}. Bonuses in another draft are not included.`,
  )
}
