import { insertReferralCode, isCodeTaken } from '@/db/queries/referral-codes'
import { changeCategoryTotals } from '@/db/queries/usage'
import { invalidArgument } from '@/domain/errors'
import {
  requireFutureExpiry,
  requireStartBeforeExpiry,
  type NewNamedOrGeneratedCode,
} from '@/domain/referral-code/changes'
import { generateCode, generateReadableCode } from '@/domain/referral-code/code'
import { authorize, isBackend, type ServiceContext } from '@/server/context'
import { categoryIdFor } from '@/server/services/category/internal'
import { randomBelow } from '@/server/services/random'
import { transaction, type Transaction } from '@/server/services/transaction'
import { codeTaken, newCampaignCode, patternExhausted, requireProgramForCode, viewOf } from './internal'
import type { ReferralCodeView } from './present'

const maxAttempts = 10

/**
 * Creates a campaign code (docs/api-contract.md, section 1), and generates its name if none is given. Returns it. Throws
 * REFERRAL_CODE_TAKEN when the company already has the code, in any case and any status; INVALID_ARGUMENT for terms that
 * contradict each other, an expiry in the past from a backend, a pattern without free codes, or a program that is unknown or
 * not running; PERMISSION_DENIED.
 */
export async function createReferralCode(
  context: ServiceContext,
  input: NewNamedOrGeneratedCode,
): Promise<ReferralCodeView> {
  authorize(context, 'referral_codes:write')
  requireStartBeforeExpiry(input)
  if (isBackend(context)) requireFutureExpiry(input, context.now)
  const { referralCode, pattern } = input
  if (referralCode && pattern)
    throw invalidArgument('pattern', 'NOT_VALID', 'cannot be given together with referralCode; leave one out')
  const generate = () => (pattern ? generateCode(pattern, randomBelow) : generateReadableCode(randomBelow))
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction(context, async (tx) => {
        if (input.programId) await requireProgramForCode(tx.scope, input.programId, null, tx.now)
        return await insertCode(tx, referralCode ?? generate(), input)
      })
    } catch (error) {
      if (!isCodeTaken(error)) throw error
      if (referralCode) throw codeTaken()
      if (attempt === maxAttempts) throw patternExhausted()
    }
  }
}

async function insertCode(
  tx: Transaction,
  name: string,
  input: NewNamedOrGeneratedCode,
): Promise<ReferralCodeView> {
  const { scope, now, outbox, partners } = tx
  const category = input.category ?? null
  const code = newCampaignCode(name, { categoryId: await categoryIdFor(tx, category), ...input }, tx)
  await insertReferralCode(scope, code)
  await changeCategoryTotals(scope, code.categoryId, { codesCount: 1, activeCodesCount: 1, usedCount: 0 })
  partners.addCodes(code.ownerId, 1)
  const view = await viewOf(scope, { category, usedCount: 0, ...code }, now)
  outbox.add('referral_code.created', view)
  return view
}
