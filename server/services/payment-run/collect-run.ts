import { setImmediate } from 'node:timers/promises'
import { listRecoverableSumsOf, type BonusRow } from '@/db/queries/bonuses'
import {
  changeBonuses,
  changeLines,
  claimPayable,
  deleteEmptyDraft,
  findPaymentRun,
  listDeductible,
  listRunLines,
  markRunSettled,
  setFirstBooked,
  type ListedRunLine,
  type PaymentRunRow,
} from '@/db/queries/payment-runs'
import type { WriteScope } from '@/db/scope'
import type { ServiceContext } from '@/server/context'
import { asPayment, asRecovery, bonusesPerSlice, lineChangesOf } from './slices'

/** Lines for which deductions are looked for in one transaction: each may deduct `recoveriesPerLine` bonuses. */
const linesPerSlice = 20
const recoveriesPerLine = 500

/**
 * Collects the bonuses and deductions of a draft in slices, and deletes a draft that stays empty. After a crash, the next call
 * continues.
 */
export async function collectRun(
  context: ServiceContext,
  { id, netRecoverable }: PaymentRunRow,
): Promise<void> {
  const { scope, now } = context
  const choose = () => scope.tx((tx) => choosePayable(tx, id))
  while ((await choose()) === bonusesPerSlice) await setImmediate()
  if (netRecoverable) await deductRecoverable(context, id)
  await scope.tx(async (tx) => {
    if (!(await deleteEmptyDraft(tx, id))) await markRunSettled(tx, { id, state: 'draft' }, now)
  })
}

/** Adds a slice of payable bonuses to a draft. Returns their number. */
export async function choosePayable(scope: WriteScope, runId: string): Promise<number> {
  const draft = await findOpenDraft(scope, runId)
  if (!draft) return 0
  const claimed = await claimPayable(scope, draft, bonusesPerSlice)
  if (claimed.length === 0) return 0
  await changeLines(scope, runId, lineChangesOf(claimed, asPayment))
  const bookedMs = claimed.map(({ bookedAt }) => bookedAt.getTime())
  await setFirstBooked(scope, runId, new Date(Math.min(...bookedMs)))
  return claimed.length
}

/** The run while it is collected, unless it was voided. */
async function findOpenDraft(scope: WriteScope, runId: string): Promise<PaymentRunRow | undefined> {
  const run = await findPaymentRun(scope, runId)
  return run?.state === 'draft' && run.settledAt === null ? run : undefined
}

/** Deducts from every line what is recoverable from its user, as far as it covers whole bonuses. */
async function deductRecoverable({ scope }: ServiceContext, runId: string): Promise<void> {
  for (let after: string | undefined; ;) {
    const lines = await scope.tx(async (tx) => {
      const draft = await findOpenDraft(tx, runId)
      if (!draft) return []
      const page = await listRunLines(tx, runId, { after, limit: linesPerSlice })
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
    if (lines.length < linesPerSlice) return
    after = lines.at(-1)!.userId
    await setImmediate()
  }
}

async function deductFrom(
  scope: WriteScope,
  { id, currency }: PaymentRunRow,
  { userId, grossMinor, recoveredMinor }: ListedRunLine,
): Promise<void> {
  const covered: BonusRow[] = []
  let leftMinor = grossMinor - recoveredMinor
  for (const bonus of await listDeductible(scope, { userId, currency, limit: recoveriesPerLine })) {
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
