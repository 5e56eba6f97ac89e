import { listCategoryTotals, type CategoryTotal } from '@/db/queries/usage'
import { authorize, type ServiceContext } from '@/server/context'

/**
 * The totals of the company's categories that ever had a code, most used first; the category is null for codes without one.
 * Throws PERMISSION_DENIED.
 */
export async function listCategories(context: ServiceContext): Promise<CategoryTotal[]> {
  authorize(context, 'referral_codes:read')
  return await context.scope.read(listCategoryTotals)
}
