import {
  hasPersonalCode,
  insertReferralCode,
  isCodeTaken,
  type NewReferralCodeRow,
} from '@/db/queries/referral-codes'
import { changeCategoryTotals } from '@/db/queries/usage'
import { DomainError } from '@/domain/errors'
import { newId } from '@/domain/ids'
import type { NewPersonalCode } from '@/domain/referral-code/changes'
import { codeKeyOf, personalCodeFor } from '@/domain/referral-code/code'
import { authorize, authorizeActingFor, type ServiceContext } from '@/server/context'
import { randomBelow } from '@/server/services/random'
import { emitReferralCode } from '@/server/services/webhook/emit'
import { requireActiveProgram } from './internal'

const attempts = 10

/**
 * Generates a user's personal code (docs/api-contract.md, section 2), unique over all companies, and gives it.
 * Throws PERSONAL_CODE_EXISTS when the user has one, whatever its type or program; INVALID_ARGUMENT for a program that
 * is unknown or not running; PERMISSION_DENIED. `given` fixes id and code, for the documents' own example.
 */
export async function createPersonalCode(
  context: ServiceContext,
  input: NewPersonalCode,
  given?: { id: string; code: string },
): Promise<{ id: string; code: string }> {
  authorize(context, 'referral_codes:write')
  authorizeActingFor(context, input.userId)
  for (let attempt = 1; ; attempt++) {
    const { id, code } = given ?? {
      id: newId(context.now),
      code: personalCodeFor(input.userId, context.now, randomBelow),
    }
    try {
      await context.scope.tx(async (scope) => {
        if (input.programId) await requireActiveProgram(scope, input.programId, context.now)
        const row: NewReferralCodeRow = {
          id,
          kind: 'personal',
          code,
          codeKey: codeKeyOf(code),
          ownerId: input.userId,
          userType: input.userType,
          category: null,
          programId: input.programId ?? null,
          description: null,
          status: 'active',
          maxUses: null,
          startsAt: null,
          expiresAt: null,
          createdAt: context.now,
          updatedAt: context.now,
        }
        await insertReferralCode(scope, row)
        await changeCategoryTotals(scope, null, { codesCount: 1, activeCodesCount: 1, usedCount: 0 })
        await emitReferralCode(scope, context, 'referral_code.created', { ...row, usedCount: 0 })
      })
      return { id, code }
    } catch (error) {
      if (hasPersonalCode(error))
        throw new DomainError('PERSONAL_CODE_EXISTS', 'The user already has a referral code.')
      if (!isCodeTaken(error) || given || attempt === attempts) throw error
    }
  }
}
