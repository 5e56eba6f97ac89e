import { findReferrerCount, findPrograms } from '@/db/queries/programs'
import { findReferralCodeByKey, type ReferralCodeRow } from '@/db/queries/referral-codes'
import { listReferralCodeUsage } from '@/db/queries/usage'
import { listVisits } from '@/db/queries/visits'
import { toDecimalMoney, type DecimalMoney } from '@/domain/money'
import { codeKeyOf } from '@/domain/referral-code/code'
import { nextBonusOf } from '@/domain/referral-code/validity'
import { dayOf, lastDays } from '@/domain/days'
import { authorize, type ServiceContext } from '@/server/context'
import { fillDays, type DayUsage } from '@/server/services/usage/fill-days'
import { requireReferralCode, viewOf } from './internal'
import { toReferralCodeView, type ReferralCodeView } from './present'

export interface ReferralCodePage {
  referralCode: ReferralCodeView
  /** The partner's bonus for the next referral. */
  amount: DecimalMoney | null
  usageByDay: DayUsage[]
  /** Visits of its share page, on the same days. */
  visitsByDay: { day: string; visitsCount: number }[]
}

/**
 * A code with its next bonus, and its uses and visits on each of the last `days` days. Throws REFERRAL_CODE_NOT_FOUND;
 * PERMISSION_DENIED.
 */
export async function getReferralCode(
  context: ServiceContext,
  code: string,
  days: number,
): Promise<ReferralCodePage> {
  authorize(context, 'referral_codes:read')
  return await context.scope.read(async (scope) => {
    const row = await requireReferralCode(scope, code)
    const programs = await findPrograms(scope, [row.programId])
    const program = programs[0] ?? null
    const bonus = nextBonusOf(program, program ? await findReferrerCount(scope, program.id, row.ownerId) : 0)
    const range = lastDays(dayOf(context.now, context.scope.company.timeZone), days)
    const [from, to] = [range[0]!, range.at(-1)!]
    const usage = await listReferralCodeUsage(scope, row.id, from, to)
    const visits = new Map(
      (await listVisits(scope, row.id, from, to)).map(({ day, visitsCount }) => [day, visitsCount]),
    )
    return {
      referralCode: toReferralCodeView(row, programs, context.now),
      amount: bonus && toDecimalMoney(bonus),
      usageByDay: fillDays(range, usage),
      visitsByDay: range.map((day) => ({ day, visitsCount: visits.get(day) ?? 0 })),
    }
  })
}

/** A code and its state. Throws REFERRAL_CODE_NOT_FOUND; PERMISSION_DENIED. */
export async function readReferralCode(context: ServiceContext, code: string): Promise<ReferralCodeView> {
  authorize(context, 'referral_codes:read')
  return await context.scope.read(async (scope) =>
    viewOf(scope, await requireReferralCode(scope, code), context.now),
  )
}

/** Those of these codes that the company has, each once, in their order. Throws PERMISSION_DENIED. */
export async function findNamedCodes(
  context: ServiceContext,
  names: readonly string[],
): Promise<ReferralCodeView[]> {
  authorize(context, 'referral_codes:read')
  return await context.scope.read(async (scope) => {
    const found: ReferralCodeRow[] = []
    for (const key of new Set(names.map(codeKeyOf))) {
      const row = await findReferralCodeByKey(scope, key)
      if (row) found.push(row)
    }
    const programs = await findPrograms(
      scope,
      found.map(({ programId }) => programId),
    )
    return found.map((row) => toReferralCodeView(row, programs, context.now))
  })
}
