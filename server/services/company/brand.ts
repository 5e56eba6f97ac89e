import { findCompanySettings, saveCompanySettings } from '@/db/queries/company-settings'
import { defaultBrand, type Brand } from '@/domain/company/brand'
import { authorize, type ServiceContext } from '@/server/context'
import { transaction } from '@/server/services/transaction'

/** How the company appears where its codes are shared. Throws PERMISSION_DENIED. */
export async function getBrand(context: ServiceContext): Promise<Brand> {
  authorize(context, 'referral_codes:read')
  return (await context.scope.read(findCompanySettings))?.brand ?? defaultBrand
}

/** Changes how the company appears where its codes are shared. Throws PERMISSION_DENIED. */
export async function setBrand(context: ServiceContext, brand: Brand): Promise<void> {
  authorize(context, 'brand:write')
  await transaction(context, async ({ scope, now, audit }) => {
    const before = (await findCompanySettings(scope))?.brand ?? defaultBrand
    await saveCompanySettings(scope, { brand, updatedAt: now })
    audit.add('company.updated', before, brand)
  })
}
