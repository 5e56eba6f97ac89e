import type { CategoryChoice, CodeView, ProgramChoice } from '@/components/codes/code-view'
import { formatMinor } from '@/components/programs/format-minor'
import { stateOfProgram } from '@/components/programs/program-state'
import { describeBonus } from '@/domain/bonus/rules'
import { takesCodes } from '@/domain/program/running'
import type { UserType } from '@/domain/user-type'
import { isAllowed, type ServiceContext } from '@/server/context'
import { listPrograms } from '@/server/services/program/list-programs'
import type { ReferralCodeView } from '@/server/services/referral-code/present'
import { listCategories } from '@/server/services/usage/list-categories'

export function toCodeView(code: ReferralCodeView): CodeView {
  const { kind, ownerId, category, program, description, state, usedCount, limit, maxUses } = code
  return {
    code: code.code,
    kind,
    userType: code.userType as UserType | null,
    ownerId,
    category,
    program,
    description,
    state,
    usedCount,
    limit,
    maxUses,
    startsAt: code.startsAt?.toISOString() ?? null,
    expiresAt: code.expiresAt?.toISOString() ?? null,
    createdAt: code.createdAt.toISOString(),
  }
}

/** What every page of the section gives its forms and menus. */
export async function loadChoices(context: ServiceContext) {
  const [categories, programs] = await Promise.all([listCategories(context), listPrograms(context)])
  return {
    mayWrite: isAllowed(context.actor, 'referral_codes:write'),
    codesCount: categories.reduce((sum, { codesCount }) => sum + codesCount, 0),
    categories: categories.flatMap(({ category, codesCount }): CategoryChoice[] =>
      category !== null && codesCount > 0 ? [{ name: category, codesCount }] : [],
    ),
    programs: programs.map((program): ProgramChoice => {
      const { id, name, currency, referrerBonus, maxReferralsPerCode } = program
      return {
        id,
        name,
        takesCodes: takesCodes(program, context.now),
        state: stateOfProgram(program, context.now),
        bonus: referrerBonus && describeBonus(referrerBonus, formatMinor(currency)),
        maxReferralsPerCode,
      }
    }),
  }
}
