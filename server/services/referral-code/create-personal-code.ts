import {
  isSecondPersonalCode,
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
import { transaction, type Transaction } from '@/server/services/transaction'
import { requireProgramForCode, viewOf } from './internal'

const maxAttempts = 10

interface CodeWithId {
  id: string
  code: string
}

/**
 * Generates a user's personal code (docs/api-contract.md, section 2), unique over all companies. Returns it. Throws
 * PERSONAL_CODE_EXISTS when the user has one, whatever its type or program; INVALID_ARGUMENT for a program that is unknown,
 * not running or for other user types; PERMISSION_DENIED, also when the caller's token does not act for this user and type.
 * `fixed` sets the id and code of the documented example.
 */
export async function createPersonalCode(
  context: ServiceContext,
  input: NewPersonalCode,
  fixed?: CodeWithId,
): Promise<CodeWithId> {
  authorize(context, 'referral_codes:write')
  authorizeActingFor(context, input)
  for (let attempt = 1; ; attempt++) {
    const generated = fixed ?? {
      id: newId(context.now),
      code: personalCodeFor(input.userId, context.now, randomBelow),
    }
    try {
      await transaction(context, async (tx) => {
        if (input.programId) await requireProgramForCode(tx.scope, input.programId, input.userType, tx.now)
        await insertCode(tx, input, generated)
      })
      return generated
    } catch (error) {
      if (isSecondPersonalCode(error))
        throw new DomainError('PERSONAL_CODE_EXISTS', 'The user already has a referral code.')
      if (!isCodeTaken(error) || fixed || attempt === maxAttempts) throw error
    }
  }
}

async function insertCode(
  { scope, now, outbox, audit, partners }: Transaction,
  input: NewPersonalCode,
  { id, code }: CodeWithId,
): Promise<void> {
  const row: NewReferralCodeRow = {
    id,
    kind: 'personal',
    code,
    codeKey: codeKeyOf(code),
    ownerId: input.userId,
    userType: input.userType,
    categoryId: null,
    programId: input.programId ?? null,
    description: null,
    metadata: null,
    status: 'active',
    maxUses: null,
    startsAt: null,
    expiresAt: null,
    createdAt: now,
    updatedAt: now,
    ...audit.creation,
  }
  await insertReferralCode(scope, row)
  await changeCategoryTotals(scope, null, { codesCount: 1, activeCodesCount: 1, usedCount: 0 })
  partners.addCodes(row.ownerId, 1)
  const view = await viewOf(scope, { category: null, usedCount: 0, ...row }, now)
  outbox.add('referral_code.created', view)
}
