import { updateTimeZone } from '@/db/queries/companies'
import { authorize, type ServiceContext } from '@/server/context'

/** Sets the time zone of the company. Uses are counted in its days from then on. Throws PERMISSION_DENIED. */
export async function setTimeZone(context: ServiceContext, timeZone: string): Promise<void> {
  authorize(context, 'company:write')
  const { company, tx } = context.scope
  await tx((scope) => updateTimeZone(scope.unscoped, scope.tables, company.id, timeZone))
}
