import { findProgram, insertProgram, listPrograms, type ProgramRow } from '@/db/queries/programs'
import { newId } from '@/domain/ids'
import { maxCostPerReferral, termsAfter, type NewProgram } from '@/domain/program/program'
import { authorize, type ServiceContext } from '@/server/context'

/**
 * Creates a program and gives it. Programs of one currency share a currency id unless one is given. Throws
 * INVALID_ARGUMENT for terms that cannot be; PERMISSION_DENIED.
 */
export async function createProgram(
  context: ServiceContext,
  input: NewProgram,
  id = newId(context.now),
): Promise<ProgramRow> {
  authorize(context, 'programs:write')
  const { name, status, currency } = input
  const terms = termsAfter(input, currency)
  return await context.scope.tx(async (scope) => {
    const currencyId =
      input.currencyId ??
      (await listPrograms(scope)).find((program) => program.currency === currency)?.currencyId ??
      newId(context.now)
    const greatestCostMinor = maxCostPerReferral(terms)
    await insertProgram(scope, {
      id,
      name,
      status: status ?? 'active',
      currency,
      currencyId,
      ...terms,
      greatestCostMinor,
      createdAt: context.now,
      updatedAt: context.now,
    })
    return (await findProgram(scope, id))!
  })
}
