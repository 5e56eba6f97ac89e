import {
  isBudgetBelowSpent,
  isLimitBelowApproved,
  updateProgram as saveProgram,
  type ProgramRow,
} from '@/db/queries/programs'
import { invalidArgument } from '@/domain/errors'
import {
  maxCostPerReferral,
  readTermChanges,
  termsAfter,
  type ProgramChanges,
} from '@/domain/program/program'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'
import { requireProgram } from './internal'

/**
 * Changes a program's terms or status. Returns the program after that. Pausing or ending it stops new referrals; pending
 * referrals continue. Throws NOT_FOUND; INVALID_ARGUMENT for a limit below the present referrals, a budget below what is
 * spent, or terms that contradict each other; PERMISSION_DENIED.
 */
export async function updateProgram(
  context: ServiceContext,
  id: string,
  changes: ProgramChanges,
): Promise<ProgramRow> {
  authorize(context, 'programs:write')
  try {
    return await transaction(context, async ({ scope, audit }) => {
      const before = await requireProgram(scope, id)
      const terms = termsAfter(changes, before.currency, before)
      const after = (await saveProgram(scope, id, {
        ...readTermChanges(changes, before.currency),
        name: changes.name,
        status: changes.status,
        greatestCostMinor: maxCostPerReferral(terms),
        updatedAt: context.now,
      }))!
      audit.add('program.updated', before, after)
      return after
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
