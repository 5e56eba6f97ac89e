import { listCategoryTotals, type CategoryTotal } from '@/db/queries/usage'
import { authorize, type ServiceContext } from '@/server/context'

/** The company's categories, most used first, with how many codes each has and how often they were used. Throws PERMISSION_DENIED. */
export async function listCategories(context: ServiceContext): Promise<CategoryTotal[]> {
  authorize(context, 'referral_codes:read')
  return await context.scope.read(listCategoryTotals)
}
