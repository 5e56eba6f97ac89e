import {
  findCurrencyId,
  findProgram,
  hasAllPrograms,
  isCurrencyIdOfAnother,
  insertProgram,
  type ProgramRow,
} from '@/db/queries/programs'
import { DomainError, invalidArgument } from '@/domain/errors'
import { newId } from '@/domain/ids'
import { maxCostPerReferral, maxPrograms, termsAfter, type NewProgram } from '@/domain/program/program'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'

/**
 * Creates a program. Returns it. Programs of one currency share a currency id unless one is given. Throws
 * INVALID_ARGUMENT for terms that contradict each other, or the currency id of another currency; LIMIT_REACHED for more
 * than `maxPrograms`; PERMISSION_DENIED.
 */
export async function createProgram(
  context: ServiceContext,
  input: NewProgram,
  id = newId(context.now),
): Promise<ProgramRow> {
  authorize(context, 'programs:write')
  const { name, status, currency } = input
  const terms = termsAfter(input, currency)
  try {
    return await transaction(context, async ({ scope, audit }) => {
      const currencyId = input.currencyId ?? (await findCurrencyId(scope, currency)) ?? newId(context.now)
      await insertProgram(scope, {
        id,
        name,
        status: status ?? 'active',
        currency,
        currencyId,
        ...terms,
        greatestCostMinor: maxCostPerReferral(terms),
        createdAt: context.now,
        updatedAt: context.now,
      })
      // After the insert, which no other transaction of the company can overtake.
      if (await isCurrencyIdOfAnother(scope, { currencyId, currency }))
        throw invalidArgument('currencyId', 'CURRENCY_ID_TAKEN', 'is the identifier of another currency')
      const program = (await findProgram(scope, id))!
      audit.add('program.created', null, program)
      return program
    })
  } catch (error) {
    if (!hasAllPrograms(error)) throw error
    throw new DomainError(
      'LIMIT_REACHED',
      `${maxPrograms} of ${maxPrograms} programs. Reuse one that has ended: change its name and terms, and activate it again.`,
    )
  }
}
