import type { BookedBonusRow } from '@/db/queries/bonuses'
import { changeReferrerCount, claimProgramCost, findProgram, type ProgramRow } from '@/db/queries/programs'
import { claimUse, releaseUse } from '@/db/queries/referral-codes'
import { moveReferral, type ReferralRow } from '@/db/queries/referrals'
import type { ReadScope } from '@/db/scope'
import { together } from '@/db/together'
import { dayOf } from '@/domain/days'
import { bonusesOf } from '@/domain/program/program'
import { programLimitReached } from '@/domain/program/running'
import {
  expiryOf,
  reopensWithCheck,
  type LimitReached,
  type RejectionReason,
} from '@/domain/referral/referral'
import { bookBonuses, newBonuses } from '@/server/services/bonus/book'
import type { Transaction } from '@/server/services/transaction'
import { changeUsage } from '@/server/services/usage/change-usage'
import { expireIfOverdue } from './expire-referral'
import { recordEvent } from './timeline'

/**
 * Approves a pending referral: counts it for the code, program, category and day, and books the bonuses of both sides. A
 * referral that exceeds a limit or the budget is rejected instead, and an overdue one expires (docs/api-contract.md,
 * section 1, `POST /v1/kyc/decisions`). Returns the referral after that; undefined when it was no longer pending.
 */
export async function approveReferral(
  tx: Transaction,
  referral: ReferralRow,
  note?: string | null,
): Promise<ReferralRow | undefined> {
  const { company, scope, now, outbox, partners, stats } = tx
  const current = await expireIfOverdue(tx, referral)
  if (current.state === 'expired') return current
  const [approved, program] = await together(
    moveReferral(scope, referral.id, 'pending', {
      state: 'approved',
      counted: true,
      countedDay: dayOf(now, company.timeZone),
      heldFor: null,
      decidedAt: now,
    }),
    programOf(scope, referral),
  )
  if (!approved) return undefined
  const claim = await claimUses(tx, approved, program)
  if ('reason' in claim) {
    const { reason } = claim
    const rejected = (await moveReferral(scope, referral.id, 'approved', {
      state: 'rejected',
      counted: false,
      reason,
    }))!
    await recordEvent(tx, referral.id, 'rejected', { reason, note })
    partners.moveReferral(rejected.referrerId, 'pending', 'rejected')
    stats.replaceReferral(current, rejected)
    outbox.add('referral.rejected', rejected)
    return rejected
  }
  const counted = await inCategory(tx, approved, claim.categoryId)
  await together(
    bookBonuses(tx, claim.bonuses),
    changeUsage(scope, counted, 1),
    recordEvent(tx, referral.id, 'approved', { note }),
  )
  partners.moveReferral(counted.referrerId, 'pending', 'approved')
  partners.addUse(counted.referrerId, 1)
  stats.replaceReferral(current, counted, claim.bonuses)
  outbox.add('referral.approved', counted)
  return counted
}

async function programOf(scope: ReadScope, { programId }: ReferralRow): Promise<ProgramRow | undefined> {
  return programId === null ? undefined : await findProgram(scope, programId)
}

/** Claims a use of the code and of the program. Returns the code's category and the bonuses to book, or the limit that is reached. */
async function claimUses(
  { scope, now }: Transaction,
  referral: ReferralRow,
  program: ProgramRow | undefined,
): Promise<{ categoryId: string | null; bonuses: BookedBonusRow[] } | { reason: LimitReached }> {
  const { referralCodeId, referrerId } = referral
  const code = await claimUse(scope, referralCodeId, program?.maxReferralsPerCode ?? null)
  if (!code) return { reason: 'LIMIT_REACHED' }
  const { categoryId } = code
  if (!program) return { categoryId, bonuses: [] }
  const amounts = bonusesOf(program, await changeReferrerCount(scope, program.id, referrerId, 1))
  if (await claimProgramCost(scope, program.id, { count: 1, costMinor: amounts.totalMinor }))
    return { categoryId, bonuses: newBonuses(referral, program, amounts, now) }
  await changeReferrerCount(scope, program.id, referrerId, -1)
  await releaseUse(scope, referralCodeId)
  const reason = programLimitReached(program, amounts.totalMinor)
  if (!reason) throw new Error('a program without a reached limit must accept a referral')
  return { reason }
}

/** Sets the category in which an approved referral counts, when its code got another one since its creation. */
async function inCategory(
  { scope }: Transaction,
  approved: ReferralRow,
  categoryId: string | null,
): Promise<ReferralRow> {
  if (approved.categoryId === categoryId) return approved
  return (await moveReferral(scope, approved.id, 'approved', { categoryId }))!
}

/** Rejects a pending referral. Returns it; undefined when it was no longer pending. */
export async function rejectReferral(
  tx: Transaction,
  referral: ReferralRow,
  reason: RejectionReason,
  note?: string | null,
): Promise<ReferralRow | undefined> {
  const rejected = await moveReferral(tx.scope, referral.id, 'pending', {
    state: 'rejected',
    countedDay: dayOf(tx.now, tx.company.timeZone),
    reason,
    heldFor: null,
    decidedAt: tx.now,
  })
  if (!rejected) return undefined
  await recordEvent(tx, referral.id, 'rejected', { reason, note })
  tx.partners.moveReferral(rejected.referrerId, 'pending', 'rejected')
  tx.stats.replaceReferral(referral, rejected)
  tx.outbox.add('referral.rejected', rejected)
  return rejected
}

/**
 * Makes a referral pending again that was rejected with its identity check, with a new time limit by its program. Returns
 * it after that; any other referral is left as it is.
 */
export async function reopenReferral(tx: Transaction, referral: ReferralRow): Promise<ReferralRow> {
  if (!reopensWithCheck(referral)) return referral
  const { id } = referral
  const program = await programOf(tx.scope, referral)
  const reopened = await moveReferral(tx.scope, id, 'rejected', {
    state: 'pending',
    reason: null,
    expiresAt: expiryOf(program?.pendingDays ?? null, tx.now),
    decidedAt: null,
  })
  if (!reopened) return referral
  await recordEvent(tx, id, 'reopened')
  tx.partners.moveReferral(reopened.referrerId, 'rejected', 'pending')
  tx.stats.replaceReferral(referral, reopened)
  tx.outbox.add('referral.reopened', reopened)
  return reopened
}
