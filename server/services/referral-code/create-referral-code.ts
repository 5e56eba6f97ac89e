import { changeCategoryTotals } from '@/db/queries/usage'
import { insertReferralCode, isCodeTaken, type NewReferralCodeRow } from '@/db/queries/referral-codes'
import type { WriteScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import type { NewReferralCode } from '@/domain/referral-code/changes'
import { codeKeyOf } from '@/domain/referral-code/code'
import { authorize, type ServiceContext } from '@/server/context'
import { emitReferralCode } from '@/server/services/webhook/emit'
import { requireActiveProgram, requireTimeOrder } from './internal'

/**
 * Creates a campaign code (docs/api-contract.md, section 1) and gives its id. Throws
 * REFERRAL_CODE_TAKEN when the company has the code already, in whatever case or state; INVALID_ARGUMENT for terms that
 * cannot be; PERMISSION_DENIED.
 */
export async function createReferralCode(
  context: ServiceContext,
  input: NewReferralCode,
): Promise<{ id: string }> {
  authorize(context, 'referral_codes:write')
  requireTimeOrder(input.startsAt ?? null, input.expiresAt ?? null)
  try {
    return await context.scope.tx(async (scope) => {
      if (input.programId) await requireActiveProgram(scope, input.programId, context.now)
      return await insertCode(scope, context, input)
    })
  } catch (error) {
    if (isCodeTaken(error)) throw codeTaken()
    throw error
  }
}

async function insertCode(
  scope: WriteScope,
  context: ServiceContext,
  input: NewReferralCode,
): Promise<{ id: string }> {
  const { now } = context
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
  await changeCategoryTotals(scope, input.category ?? null, {
    codesCount: 1,
    activeCodesCount: 1,
    usedCount: 0,
  })
  await emitReferralCode(scope, context, 'referral_code.created', { ...code, usedCount: 0 })
  return { id: code.id }
}

/** A taken code never says who has it. */
function codeTaken(): DomainError {
  const description = 'is taken already; choose another code'
  return new DomainError('REFERRAL_CODE_TAKEN', `referralCode: ${description}`, {
    violations: [{ field: 'referralCode', reason: 'REFERRAL_CODE_TAKEN', description }],
  })
}
