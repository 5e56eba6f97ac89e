import { insertReferralCode, isCodeTaken, type NewReferralCodeRow } from '@/db/queries/referral-codes'
import { changeCategoryTotals } from '@/db/queries/usage'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { requireStartBeforeExpiry, type NewReferralCode } from '@/domain/referral-code/changes'
import { codeKeyOf } from '@/domain/referral-code/code'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction, type Transaction } from '@/server/services/transaction'
import { requireProgramForCode } from './internal'

/**
 * Creates a campaign code (docs/api-contract.md, section 1). Returns its id. Throws REFERRAL_CODE_TAKEN when the company
 * already has the code, in any case and any status; INVALID_ARGUMENT for terms that contradict each other, or a program
 * that is unknown or not running; PERMISSION_DENIED.
 */
export async function createReferralCode(
  context: ServiceContext,
  input: NewReferralCode,
): Promise<{ id: string }> {
  authorize(context, 'referral_codes:write')
  requireStartBeforeExpiry(input)
  try {
    return await transaction(context, async (tx) => {
      if (input.programId) await requireProgramForCode(tx.scope, input.programId, null, tx.now)
      return await insertCode(tx, input)
    })
  } catch (error) {
    if (isCodeTaken(error)) throw codeTaken()
    throw error
  }
}

async function insertCode(
  { scope, now, outbox }: Transaction,
  input: NewReferralCode,
): Promise<{ id: string }> {
  const code: NewReferralCodeRow = {
    id: newId(now),
    kind: 'campaign',
    code: input.referralCode,
    codeKey: codeKeyOf(input.referralCode),
    ownerId: input.userId,
    userType: null,
    category: input.category ?? null,
    programId: input.programId ?? null,
    description: input.description ?? null,
    status: 'active',
    maxUses: input.maxUses ?? null,
    startsAt: input.startsAt ?? null,
    expiresAt: input.expiresAt ?? null,
    createdAt: now,
    updatedAt: now,
  }
  await insertReferralCode(scope, code)
  await changeCategoryTotals(scope, code.category, { codesCount: 1, activeCodesCount: 1, usedCount: 0 })
  outbox.add('referral_code.created', { ...code, usedCount: 0 })
  return { id: code.id }
}

/** Never says who has the code. */
function codeTaken(): DomainError {
  const description = 'is already taken; choose another code'
  return new DomainError('REFERRAL_CODE_TAKEN', `referralCode: ${description}`, {
    violations: [{ field: 'referralCode', reason: 'REFERRAL_CODE_TAKEN', description }],
  })
}
