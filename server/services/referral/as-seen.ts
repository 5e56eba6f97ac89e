import { listBonusesOfReferral, type ReferralBonusRow } from '@/db/queries/bonuses'
import { findKycVerification, type KycVerificationRow } from '@/db/queries/kyc-verifications'
import { findProgram, findReferrerCount, type ProgramRow } from '@/db/queries/programs'
import { findReferralCodeByKey } from '@/db/queries/referral-codes'
import type { ReferralRow } from '@/db/queries/referrals'
import type { ReadScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import { bonusesOf } from '@/domain/program/program'
import { programLimitReached } from '@/domain/program/running'
import { codeKeyOf } from '@/domain/referral-code/code'
import { isUsedUp } from '@/domain/referral-code/validity'
import type { LimitReached } from '@/domain/referral/referral'
import { changesSince, seenOf, type SeenReferral } from '@/domain/referral/seen'
import type { Transaction } from '@/server/services/transaction'
import { isUndecided, requireReferral } from './internal'

/** A referral with everything that the effect of a decision on it depends on. */
export interface Decidable {
  referral: ReferralRow
  program: ProgramRow | null
  verification: KycVerificationRow | null
  bonuses: ReferralBonusRow[]
  /** Whether the identity check still decides it: it may be rejected and reopen. */
  isUndecided: boolean
  /** For an undecided referral: the limit for which approving it now would reject it. */
  limitReached: LimitReached | null
}

export async function findDecidable(scope: ReadScope, referral: ReferralRow): Promise<Decidable> {
  const { id, programId, refereeId } = referral
  const program = programId === null ? null : ((await findProgram(scope, programId)) ?? null)
  const undecided = await isUndecided(scope, referral)
  return {
    referral,
    program,
    verification: (await findKycVerification(scope, refereeId)) ?? null,
    bonuses: await listBonusesOfReferral(scope, id),
    isUndecided: undecided,
    limitReached: undecided ? await limitReachedBy(scope, referral, program) : null,
  }
}

/** The limit for which `approveReferral` would reject a referral at this time. */
async function limitReachedBy(
  scope: ReadScope,
  { code, referrerId }: ReferralRow,
  program: ProgramRow | null,
): Promise<LimitReached | null> {
  const found = await findReferralCodeByKey(scope, codeKeyOf(code))
  if (found && isUsedUp(found, program)) return 'LIMIT_REACHED'
  if (!program) return null
  const approvedCount = await findReferrerCount(scope, program.id, referrerId)
  return programLimitReached(program, bonusesOf(program, approvedCount + 1).totalMinor)
}

/**
 * The referral to decide. Staff confirm a stated effect, so a decision that comes with what they saw is rejected once that has
 * changed; the API has no such condition. Throws NOT_FOUND; REFERRAL_CHANGED.
 */
export async function requireReferralAsSeen(
  { scope, now }: Transaction,
  id: string,
  seen: SeenReferral | undefined,
): Promise<ReferralRow> {
  const referral = await requireReferral(scope, id)
  if (!seen) return referral
  const changes = changesSince(seen, seenOf(await findDecidable(scope, referral), now))
  if (changes.length === 0) return referral
  throw new DomainError(
    'REFERRAL_CHANGED',
    `Nothing was done, because this page is out of date: ${changes.join('; ')}. Close this dialog and decide again.`,
  )
}
