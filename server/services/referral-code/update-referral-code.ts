import {
  isLimitBelowUses,
  isSecondPersonalCode,
  updateReferralCode as saveReferralCode,
  type NewReferralCodeRow,
  type ReferralCodeRow,
} from '@/db/queries/referral-codes'
import { changeCategoryTotals } from '@/db/queries/usage'
import type { WriteScope } from '@/db/scope'
import { DomainError, invalidArgument } from '@/domain/errors'
import { applyPatch, type Patch } from '@/domain/patch'
import {
  requireFutureExpiry,
  requireStartBeforeExpiry,
  type ReferralCodeChanges,
} from '@/domain/referral-code/changes'
import { authorize, isBackend, type ServiceContext } from '@/server/context'
import { categoryIdFor } from '@/server/services/category/internal'
import { transaction, type Transaction } from '@/server/services/transaction'
import { requireProgramForCode, requireReferralCode, viewOf } from './internal'
import type { ReferralCodeView } from './present'

/**
 * Changes a code's terms, status or owner (docs/api-contract.md, section 1, `PATCH …/{code}`). Returns the code after that. A new
 * category counts from then on: past uses stay in the old one. A call that changes nothing emits no event. Throws
 * REFERRAL_CODE_NOT_FOUND; INVALID_ARGUMENT for a limit below the present uses, an expiry before the start, an expiry in the past
 * from a backend, or a program that is unknown, not running or for other user types; PERSONAL_CODE_EXISTS when the new owner has
 * a personal code; PERMISSION_DENIED.
 */
export async function updateReferralCode(
  context: ServiceContext,
  code: string,
  changes: ReferralCodeChanges,
): Promise<ReferralCodeView> {
  authorize(context, 'referral_codes:write')
  return await transaction(context, async (tx) => {
    const before = await requireReferralCode(tx.scope, code)
    const after = await changeReferralCode(tx, before, changes)
    return await viewOf(tx.scope, after, tx.now)
  })
}

/**
 * Changes a code as a step of a transaction. Returns it after that: `before` itself when nothing changes. Throws as
 * `updateReferralCode`.
 */
export async function changeReferralCode(
  tx: Transaction,
  before: ReferralCodeRow,
  { userId, category, ...terms }: ReferralCodeChanges,
): Promise<ReferralCodeRow> {
  const fields = { ...terms, ownerId: userId }
  const patched = applyPatch(before, { ...fields, category })
  // Sending back what a code has is no new decision.
  const isNewExpiry = patched.expiresAt?.getTime() !== before.expiresAt?.getTime()
  if (isBackend(tx) && isNewExpiry) requireFutureExpiry(patched, tx.now)
  requireStartBeforeExpiry(patched)
  if (patched.programId && patched.programId !== before.programId)
    await requireProgramForCode(tx.scope, patched.programId, before.userType, tx.now)
  if (isSame(before, patched)) return before
  const categoryId = category === undefined ? undefined : await categoryIdFor(tx, category)
  return await saveChanges(tx, before, { ...fields, categoryId })
}

/** Disables a code, as a step of a transaction. */
export async function disableReferralCode(tx: Transaction, before: ReferralCodeRow): Promise<void> {
  await saveChanges(tx, before, { status: 'disabled' })
}

/**
 * Saves changed fields of a code as a step of a transaction, with the totals and the event. Returns the code after that. Throws
 * INVALID_ARGUMENT for a limit below the present uses; PERSONAL_CODE_EXISTS.
 */
export async function saveChanges(
  { scope, now, outbox, audit, partners }: Transaction,
  before: ReferralCodeRow,
  set: Patch<NewReferralCodeRow>,
): Promise<ReferralCodeRow> {
  try {
    const after = (await saveReferralCode(scope, before.id, { ...set, updatedAt: now }))!
    await moveTotals(scope, before, after)
    if (before.ownerId !== after.ownerId) {
      partners.addCodes(before.ownerId, -1)
      partners.addCodes(after.ownerId, 1)
    }
    audit.add('referral_code.updated', before, after)
    outbox.addChange(
      'referral_code.updated',
      await viewOf(scope, before, now),
      await viewOf(scope, after, now),
    )
    return after
  } catch (error) {
    if (isLimitBelowUses(error))
      throw invalidArgument(
        'maxUses',
        'MAX_USES_BELOW_USED_COUNT',
        'must not be below the number of uses the code already has',
      )
    if (isSecondPersonalCode(error))
      throw new DomainError('PERSONAL_CODE_EXISTS', 'The user already has a personal code.')
    throw error
  }
}

function isSame(one: ReferralCodeRow, other: ReferralCodeRow): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

async function moveTotals(scope: WriteScope, before: ReferralCodeRow, after: ReferralCodeRow): Promise<void> {
  const wasActive = before.status === 'active' ? 1 : 0
  const isActive = after.status === 'active' ? 1 : 0
  if (before.categoryId === after.categoryId) {
    if (wasActive !== isActive)
      await changeCategoryTotals(scope, after.categoryId, {
        codesCount: 0,
        activeCodesCount: isActive - wasActive,
        usedCount: 0,
      })
    return
  }
  await changeCategoryTotals(scope, before.categoryId, {
    codesCount: -1,
    activeCodesCount: -wasActive,
    usedCount: 0,
  })
  await changeCategoryTotals(scope, after.categoryId, {
    codesCount: 1,
    activeCodesCount: isActive,
    usedCount: 0,
  })
}
