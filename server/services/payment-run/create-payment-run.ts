import { setImmediate } from 'node:timers/promises'
import { listRecoverableSumsOf, type BonusRow } from '@/db/queries/bonuses'
import {
  changeBonuses,
  changeLines,
  claimPayable,
  deleteEmptyDraft,
  findPaymentRun,
  insertPaymentRun,
  listDeductible,
  listRunLines,
  markRunSettled,
  type ListedRunLine,
  type PaymentRunRow,
} from '@/db/queries/payment-runs'
import type { WriteScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import type { NewPaymentRun } from '@/domain/payment-run/payment-run'
import { authorize, type ServiceContext } from '@/server/context'
import { inSlices, rowsPerSlice } from '@/server/services/in-slices'
import { transaction } from '@/server/services/transaction'
import { readWholeRun, requirePaymentRun, type WholeRun } from './internal'
import { asPayment, asRecovery, bonusesPerSlice, lineChangesOf } from './slices'

/**
 * Creates a draft of the payable bonuses in one currency that no other run has chosen, with one line for each user
 * (docs/api-contract.md, section 6). It is collected in slices; a draft that is voided meanwhile collects no more. Throws
 * PAYMENT_RUN_EMPTY when nothing is payable; PERMISSION_DENIED.
 */
export async function createPaymentRun(
  context: ServiceContext,
  { currency, userIds, payableBefore, netRecoverable }: NewPaymentRun,
): Promise<WholeRun> {
  authorize(context, 'bonuses:write')
  const { now, scope } = context
  const id = newId(now)
  await scope.tx((tx) =>
    insertPaymentRun(tx, {
      id,
      currency,
      payableBefore: payableBefore && payableBefore < now ? payableBefore : now,
      netRecoverable: netRecoverable ?? false,
      createdAt: now,
    }),
  )
  for (const userId of userIds ? new Set(userIds) : [undefined])
    await inSlices((limit) => scope.tx((tx) => choosePayable(tx, id, userId, limit)), bonusesPerSlice)
  if (netRecoverable) await deductRecoverable(context, id)
  const isEmpty = await scope.tx((tx) => deleteEmptyDraft(tx, id))
  if (isEmpty)
    throw new DomainError(
      'PAYMENT_RUN_EMPTY',
      `There is no payable bonus in ${currency}. Bonuses in another draft are not included.`,
    )
  await transaction(context, async ({ scope: tx, audit }) => {
    await markRunSettled(tx, { id, state: 'draft' }, now)
    audit.add('payment_run.created', null, await requirePaymentRun(tx, id))
  })
  return await readWholeRun(context, id)
}

/** Adds a slice of payable bonuses to a draft. Returns their number. */
async function choosePayable(
  scope: WriteScope,
  runId: string,
  userId: string | undefined,
  limit: number,
): Promise<number> {
  const draft = await findOpenDraft(scope, runId)
  if (!draft) return 0
  const claimed = await claimPayable(scope, draft, userId, limit)
  if (claimed.length > 0) await changeLines(scope, runId, lineChangesOf(claimed, asPayment))
  return claimed.length
}

/** The run while it is collected, unless it was voided. */
async function findOpenDraft(scope: WriteScope, runId: string): Promise<PaymentRunRow | undefined> {
  const run = await findPaymentRun(scope, runId)
  return run?.state === 'draft' ? run : undefined
}

/** Deducts from every line what is recoverable from its user, as far as it covers whole bonuses. */
async function deductRecoverable({ scope }: ServiceContext, runId: string): Promise<void> {
  for (let after: string | undefined; ;) {
    const lines = await scope.tx(async (tx) => {
      const draft = await findOpenDraft(tx, runId)
      if (!draft) return []
      const page = await listRunLines(tx, runId, { after, limit: rowsPerSlice })
      const users = page.map(({ userId }) => userId)
      const owing = (await listRecoverableSumsOf(tx, users)).filter(
        ({ currency }) => currency === draft.currency,
      )
      for (const { beneficiaryId } of owing)
        await deductFrom(
          tx,
          draft,
          page.find(({ userId }) => userId === beneficiaryId)!,
        )
      return page
    })
    if (lines.length < rowsPerSlice) return
    after = lines.at(-1)!.userId
    await setImmediate()
  }
}

async function deductFrom(
  scope: WriteScope,
  { id, currency }: PaymentRunRow,
  { userId, grossMinor }: ListedRunLine,
): Promise<void> {
  const covered: BonusRow[] = []
  let leftMinor = grossMinor
  for (const bonus of await listDeductible(scope, { userId, currency, limit: rowsPerSlice })) {
    // The smallest come first, so none after this one is covered.
    if (bonus.amountMinor > leftMinor) break
    leftMinor -= bonus.amountMinor
    covered.push(bonus)
  }
  if (covered.length === 0) return
  await changeBonuses(
    scope,
    covered.map((bonus) => bonus.id),
    { recoveryRunId: id },
  )
  await changeLines(scope, id, lineChangesOf(covered, asRecovery))
}
