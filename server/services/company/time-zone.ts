import { updateTimeZone } from '@/db/queries/companies'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'

/** Sets the time zone of the company. Uses are counted in its days from then on. Throws PERMISSION_DENIED. */
export async function setTimeZone(context: ServiceContext, timeZone: string): Promise<void> {
  authorize(context, 'company:write')
  await transaction(context, async ({ company, scope, audit }) => {
    await updateTimeZone(scope.unscoped, scope.tables, company.id, timeZone)
    audit.add('company.updated', { timeZone: company.timeZone }, { timeZone })
  })
}
