import type { CodeChoices } from '@/components/codes/code-actions'
import { formatMinor } from '@/components/ui/format'
import { stateOfProgram } from '@/components/programs/program-state'
import { describeBonus } from '@/domain/bonus/rules'
import { takesCodes } from '@/domain/program/running'
import type { ServiceContext } from '@/server/context'
import { listCategories } from '@/server/services/category/list-categories'
import { listPrograms } from '@/server/services/program/list-programs'

/** Loads the choices of the code form. */
export async function loadChoices(context: ServiceContext): Promise<CodeChoices> {
  const [categories, programs] = await Promise.all([listCategories(context), listPrograms(context)])
  return {
    categories: categories.map(({ name, codesCount, archivedAt }) => ({
      name,
      codesCount,
      isArchived: archivedAt !== null,
    })),
    programs: programs.map((program) => {
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
