import {
  isBudgetBelowSpent,
  isLimitBelowApproved,
  updateProgram as saveProgram,
  type ProgramRow,
} from '@/db/queries/programs'
import { invalidArgument } from '@/domain/errors'
import { maxCostPerReferral, termsAfter, type ProgramChanges } from '@/domain/program/program'
import { authorize, type ServiceContext } from '@/server/context'
import { requireProgram } from './internal'

/**
 * Changes a program's terms or status and gives it as it is then. Pausing or ending stops new referrals; those that are
 * there go on. Throws NOT_FOUND; INVALID_ARGUMENT for a limit below the referrals there are, a budget below what is
 * spent, or other terms that cannot be; PERMISSION_DENIED.
 */
export async function updateProgram(
  context: ServiceContext,
  id: string,
  changes: ProgramChanges,
): Promise<ProgramRow> {
  authorize(context, 'programs:write')
  try {
    return await context.scope.tx(async (scope) => {
      const before = await requireProgram(scope, id)
      const terms = termsAfter(changes, before.currency, before)
      const set = {
        ...terms,
        name: changes.name ?? before.name,
        status: changes.status ?? before.status,
        greatestCostMinor: maxCostPerReferral(terms),
        updatedAt: context.now,
      }
      return (await saveProgram(scope, id, set))!
    })
  } catch (error) {
    if (isLimitBelowApproved(error))
      throw invalidArgument(
        'maxReferrals',
        'LIMIT_BELOW_APPROVED',
        'must not be below the number of referrals the program already has',
      )
    if (isBudgetBelowSpent(error))
      throw invalidArgument(
        'budget',
        'BUDGET_BELOW_SPENT',
        'must not be below what the program has already spent',
      )
    throw error
  }
}
