import {
  changeReferrerCount,
  claimProgramReferral,
  findProgram,
  type ProgramRow,
} from '@/db/queries/programs'
import { claimUse, releaseUse } from '@/db/queries/referral-codes'
import { moveReferral, type ReferralRow } from '@/db/queries/referrals'
import type { WriteScope } from '@/db/scope'
import { amountFor } from '@/domain/bonus/rules'
import type { RejectionReason } from '@/domain/referral/referral'
import type { ServiceContext } from '@/server/context'
import { bookBonus } from '@/server/services/bonus/book'
import { changeUsage } from '@/server/services/usage/change-usage'
import { emitReferral } from '@/server/services/webhook/emit'
import { recordEvent } from './timeline'

/**
 * Approves a pending referral inside the caller's transaction: counts it for code, program, category and day, and books
 * both sides' bonuses. A referral past a limit or the budget is rejected instead, one whose time is over expires
 * (docs/api-contract.md, section 1). Gives it as it is then; nothing when it was not pending any more.
 */
export async function approveReferral(
  scope: WriteScope,
  context: ServiceContext,
  referral: ReferralRow,
  note?: string | null,
): Promise<ReferralRow | undefined> {
  const { now } = context
  if (referral.expiresAt && now >= referral.expiresAt) return await expireReferral(scope, context, referral)
  const approved = await moveReferral(scope, referral.id, 'pending', {
    state: 'approved',
    counted: true,
    heldFor: null,
    decidedAt: now,
  })
  if (!approved) return undefined
  const program = referral.programId === null ? undefined : await findProgram(scope, referral.programId)
  const refusal = await claimAndBook(scope, context, approved, program)
  if (refusal) {
    const rejected = await moveReferral(scope, referral.id, 'approved', {
      state: 'rejected',
      counted: false,
      reason: refusal,
    })
    await recordEvent(scope, context, referral.id, 'rejected', { reason: refusal, note })
    await emitReferral(scope, context, 'referral.rejected', rejected!)
    return rejected
  }
  await recordEvent(scope, context, referral.id, 'approved', { note })
  await emitReferral(scope, context, 'referral.approved', approved)
  return approved
}

async function claimAndBook(
  scope: WriteScope,
  context: ServiceContext,
  referral: ReferralRow,
  program: ProgramRow | undefined,
): Promise<RejectionReason | undefined> {
  const { referralCodeId, referrerId, refereeId } = referral
  const code = await claimUse(scope, referralCodeId, program?.maxReferralsPerCode ?? null)
  if (!code) return 'LIMIT_REACHED'
  if (program) {
    const nth = await changeReferrerCount(scope, program.id, referrerId, 1)
    const referrerMinor = amountFor(program.referrerBonus, nth)
    const refereeMinor = amountFor(program.refereeBonus, nth)
    if (!(await claimProgramReferral(scope, program.id, referrerMinor + refereeMinor))) {
      await changeReferrerCount(scope, program.id, referrerId, -1)
      await releaseUse(scope, referralCodeId)
      return program.maxReferrals !== null && program.approvedCount >= program.maxReferrals
        ? 'PROGRAM_LIMIT_REACHED'
        : 'BUDGET_REACHED'
    }
    await bookBonus(scope, context, {
      referral,
      side: 'referrer',
      beneficiaryId: referrerId,
      amountMinor: referrerMinor,
      program,
    })
    await bookBonus(scope, context, {
      referral,
      side: 'referee',
      beneficiaryId: refereeId,
      amountMinor: refereeMinor,
      program,
    })
  }
  await changeUsage(scope, code, context.now, 1)
  return undefined
}

/** Rejects a pending referral inside the caller's transaction; nothing when it was not pending any more. */
export async function rejectReferral(
  scope: WriteScope,
  context: ServiceContext,
  referralId: string,
  reason: RejectionReason,
  note?: string | null,
): Promise<ReferralRow | undefined> {
  const rejected = await moveReferral(scope, referralId, 'pending', {
    state: 'rejected',
    reason,
    heldFor: null,
    decidedAt: context.now,
  })
  if (!rejected) return undefined
  await recordEvent(scope, context, referralId, 'rejected', { reason, note })
  await emitReferral(scope, context, 'referral.rejected', rejected)
  return rejected
}

/** Ends a pending referral whose time is over, inside the caller's transaction; nothing when it was not pending any more. */
export async function expireReferral(
  scope: WriteScope,
  context: ServiceContext,
  { id }: Pick<ReferralRow, 'id'>,
): Promise<ReferralRow | undefined> {
  const expired = await moveReferral(scope, id, 'pending', {
    state: 'expired',
    heldFor: null,
    decidedAt: context.now,
  })
  if (!expired) return undefined
  await recordEvent(scope, context, id, 'expired')
  await emitReferral(scope, context, 'referral.rejected', expired)
  return expired
}
