import { listCategoryTotals, type CategoryTotal } from '@/db/queries/usage'
import { authorize, type ServiceContext } from '@/server/context'

/** The company's categories, most used first, with the number of codes and uses of each. Throws PERMISSION_DENIED. */
export async function listCategories(context: ServiceContext): Promise<CategoryTotal[]> {
  authorize(context, 'referral_codes:read')
  return await context.scope.read(listCategoryTotals)
}
