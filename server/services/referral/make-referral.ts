import { findReferralCodeToValidate } from '@/db/queries/referral-codes'
import {
  insertReferral,
  type NewReferralRow,
  type ReferralRow,
  type ReferralTerms,
} from '@/db/queries/referrals'
import type { ReadScope } from '@/db/scope'
import { together } from '@/db/together'
import { dayOf } from '@/domain/days'
import { newId } from '@/domain/ids'
import { codeKeyOf } from '@/domain/referral-code/code'
import { ineligibleReasonsOf, type IneligibleReason, type Referee } from '@/domain/referral/eligibility'
import { expiryOf, type ReferralSource } from '@/domain/referral/referral'
import { rememberAttempt } from '@/server/services/referral-code/attempts'
import { programOf } from '@/server/services/referral-code/validation'
import type { Transaction } from '@/server/services/transaction'
import { recordEvent } from './timeline'

/** What a referral of this user has from the code, or every reason why the code cannot refer the user. */
export async function termsOf(
  { company, actor, scope, now }: Pick<Transaction, 'company' | 'actor' | 'now'> & { scope: ReadScope },
  code: string,
  referee: Referee,
): Promise<{ terms: ReferralTerms } | { reasons: IneligibleReason[] }> {
  const found = (await findReferralCodeToValidate(scope, codeKeyOf(code))) ?? null
  const reasons = ineligibleReasonsOf(found, found && programOf(found), referee, now)
  if (!found || reasons.length) {
    rememberAttempt({ company, actor, code, reasons })
    return { reasons }
  }
  return {
    terms: {
      referralCodeId: found.id,
      code: found.code,
      referrerId: found.ownerId,
      programId: found.programId,
      categoryId: found.categoryId,
      expiresAt: expiryOf(found.pendingDays, now),
    },
  }
}

/**
 * Makes a pending referral of a user by a code. Returns it, or every reason why the code cannot refer the user. The
 * database rejects a second referral of the same user (`isAlreadyReferred`).
 */
export async function makeReferral(
  tx: Transaction,
  code: string,
  referee: Referee,
  source: ReferralSource,
): Promise<{ referral: ReferralRow } | { reasons: IneligibleReason[] }> {
  const { company, scope, now, outbox, partners, stats } = tx
  const found = await termsOf(tx, code, referee)
  if ('reasons' in found) return found
  const { referralCodeId, code: codeAsCreated, referrerId, programId, categoryId, expiresAt } = found.terms
  const row: NewReferralRow = {
    id: newId(now),
    referralCodeId,
    code: codeAsCreated,
    referrerId,
    programId,
    categoryId,
    expiresAt,
    refereeId: referee.userId,
    refereeUserType: referee.userType,
    source,
    state: 'pending',
    heldFor: null,
    counted: false,
    startedDay: dayOf(now, company.timeZone),
    createdAt: now,
  }
  const [referral] = await together(insertReferral(scope, row), recordEvent(tx, row.id, 'created'))
  partners.addReferral(referral.referrerId, 'pending')
  stats.addReferral(referral)
  outbox.add('referral.created', referral)
  return { referral }
}
