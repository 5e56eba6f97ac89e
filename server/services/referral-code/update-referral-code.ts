import {
  isLimitBelowUse,
  updateReferralCode as saveReferralCode,
  type NewReferralCodeRow,
  type ReferralCodeRow,
} from '@/db/queries/referral-codes'
import { changeCategoryTotals, changeUsageTotals, listReferralCodeUsage } from '@/db/queries/usage'
import type { WriteScope } from '@/db/scope'
import { invalidArgument } from '@/domain/errors'
import type { ReferralCodeChanges } from '@/domain/referral-code/changes'
import { authorize, type ServiceContext } from '@/server/context'
import { emitReferralCode } from '@/server/services/webhook/emit'
import { beginCategoryMove } from './category-move'
import { requireActiveProgram, requireReferralCode, requireTimeOrder } from './internal'

/**
 * Changes a code's terms or status (docs/api-contract.md, section 1) and gives it as it is then. Its uses move along
 * when the category changes. Without an effect, it emits no event. Throws REFERRAL_CODE_NOT_FOUND; INVALID_ARGUMENT for a
 * limit below the uses there are, an expiry before the start, or a program that is unknown or not running;
 * PERMISSION_DENIED.
 */
export async function updateReferralCode(
  context: ServiceContext,
  code: string,
  changes: ReferralCodeChanges,
): Promise<ReferralCodeRow> {
  authorize(context, 'referral_codes:write')
  try {
    return await context.scope.tx(async (scope) => {
      const before = await requireReferralCode(scope, code)
      const set: Partial<NewReferralCodeRow> = {
        status: changes.status ?? before.status,
        category: orKeep(changes.category, before.category),
        programId: orKeep(changes.programId, before.programId),
        maxUses: orKeep(changes.maxUses, before.maxUses),
        startsAt: orKeep(changes.startsAt, before.startsAt),
        expiresAt: orKeep(changes.expiresAt, before.expiresAt),
        description: orKeep(changes.description, before.description),
        updatedAt: context.now,
      }
      requireTimeOrder(set.startsAt ?? null, set.expiresAt ?? null)
      if (set.programId && set.programId !== before.programId)
        await requireActiveProgram(scope, set.programId, context.now)
      if (isSame({ ...before, ...set }, before)) return before
      const after = (await saveReferralCode(scope, before.id, set))!
      await moveTotals(scope, before, after)
      await emitReferralCode(scope, context, 'referral_code.updated', after)
      return after
    })
  } catch (error) {
    if (isLimitBelowUse(error))
      throw invalidArgument(
        'maxUses',
        'MAX_USES_BELOW_USED_COUNT',
        'must not be below the number of uses the code already has',
      )
    throw error
  }
}

/** Whether two states of a code differ in nothing but when they were saved. */
function isSame(one: Partial<ReferralCodeRow>, other: ReferralCodeRow): boolean {
  return JSON.stringify({ ...one, updatedAt: null }) === JSON.stringify({ ...other, updatedAt: null })
}

/** Absent keeps what is there; null takes it away. */
function orKeep<Value>(change: Value | null | undefined, current: Value | null): Value | null {
  return change === undefined ? current : change
}

async function moveTotals(scope: WriteScope, before: ReferralCodeRow, after: ReferralCodeRow): Promise<void> {
  const wasActive = before.status === 'active' ? 1 : 0
  const isActive = after.status === 'active' ? 1 : 0
  if (before.category === after.category) {
    if (wasActive !== isActive)
      await changeCategoryTotals(scope, after.category, {
        codesCount: 0,
        activeCodesCount: isActive - wasActive,
        usedCount: 0,
      })
    return
  }
  await beginCategoryMove(scope, after)
  await changeCategoryTotals(scope, before.category, {
    codesCount: -1,
    activeCodesCount: -wasActive,
    usedCount: -after.usedCount,
  })
  await changeCategoryTotals(scope, after.category, {
    codesCount: 1,
    activeCodesCount: isActive,
    usedCount: after.usedCount,
  })
  for (const { day, usedCount } of await listReferralCodeUsage(scope, after.id)) {
    await changeUsageTotals(scope, before.category, day, -usedCount)
    await changeUsageTotals(scope, after.category, day, usedCount)
  }
}
