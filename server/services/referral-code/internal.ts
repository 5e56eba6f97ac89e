import { findProgram, findPrograms } from '@/db/queries/programs'
import {
  findReferralCodeByKey,
  type NewReferralCodeRow,
  type ReferralCodeFields,
  type ReferralCodeRow,
} from '@/db/queries/referral-codes'
import type { ReadScope } from '@/db/scope'
import { DomainError, invalidArgument } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { takesCodes } from '@/domain/program/running'
import { userTypesMatch } from '@/domain/referral/eligibility'
import type { NewNamedOrGeneratedCode } from '@/domain/referral-code/changes'
import { codeKeyOf } from '@/domain/referral-code/code'
import type { Transaction } from '@/server/services/transaction'
import { toReferralCodeView, type ReferralCodeView } from './present'

/** The company's code as typed, in any case. Throws REFERRAL_CODE_NOT_FOUND, the same for another company's code. */
export async function requireReferralCode(scope: ReadScope, code: string): Promise<ReferralCodeRow> {
  const row = await findReferralCodeByKey(scope, codeKeyOf(code))
  if (!row) throw new DomainError('REFERRAL_CODE_NOT_FOUND', 'This company has no such referral code.')
  return row
}

/** A code with its state at `now`. */
export async function viewOf(
  scope: ReadScope,
  row: ReferralCodeFields,
  now: Date,
): Promise<ReferralCodeView> {
  return toReferralCodeView(row, await findPrograms(scope, [row.programId]), now)
}

/** The error for a name that the company has already. Never says who has the code. */
export function codeTaken(): DomainError {
  const description = 'is already taken; choose another code'
  return new DomainError('REFERRAL_CODE_TAKEN', `referralCode: ${description}`, {
    violations: [{ field: 'referralCode', reason: 'REFERRAL_CODE_TAKEN', description }],
  })
}

/** The error for a pattern of which almost every code is taken. */
export const patternExhausted = () =>
  invalidArgument('pattern', 'PATTERN_EXHAUSTED', 'has hardly any free code left; make it longer')

/** A new campaign code as it is stored. */
export function newCampaignCode(
  name: string,
  { userId, categoryId, programId, description, metadata, maxUses, startsAt, expiresAt }: CampaignCodeInput,
  { now, audit }: Pick<Transaction, 'now' | 'audit'>,
): NewReferralCodeRow {
  return {
    id: newId(now),
    kind: 'campaign',
    code: name,
    codeKey: codeKeyOf(name),
    ownerId: userId,
    userType: null,
    categoryId,
    programId: programId ?? null,
    description: description ?? null,
    metadata: metadata ?? null,
    status: 'active',
    maxUses: maxUses ?? null,
    startsAt: startsAt ?? null,
    expiresAt: expiresAt ?? null,
    createdAt: now,
    updatedAt: now,
    ...audit.creation,
  }
}

interface CampaignCodeInput extends Omit<NewNamedOrGeneratedCode, 'referralCode' | 'pattern' | 'category'> {
  categoryId: string | null
}

/**
 * Throws INVALID_ARGUMENT unless the company has this program and a code of it could work: the program accepts codes, and
 * lets users of the owner's type refer. The type of a campaign code's owner is null.
 */
export async function requireProgramForCode(
  scope: ReadScope,
  programId: string,
  userType: number | null,
  now: Date,
): Promise<void> {
  const program = await findProgram(scope, programId)
  if (!program)
    throw invalidArgument('programId', 'PROGRAM_NOT_FOUND', 'is not the id of a program of this company')
  if (!takesCodes(program, now))
    throw invalidArgument(
      'programId',
      'PROGRAM_NOT_RUNNING',
      'is the id of a program that is not running; choose an active one',
    )
  if (!userTypesMatch(program, userType, null))
    throw invalidArgument(
      'programId',
      'USER_TYPE_MISMATCH',
      'is the id of a program in which users of this type cannot refer; choose another one',
    )
}
