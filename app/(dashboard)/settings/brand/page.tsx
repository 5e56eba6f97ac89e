import type { Metadata } from 'next'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { settingsPages } from '@/components/settings/settings-pages'
import { requireSession } from '@/server/auth/session'
import { findOrigin } from '@/app/find-origin'
import { sharePath } from '@/components/paths'
import { BrandCard } from '@/components/settings/brand-card'
import { isAllowed } from '@/server/context'
import { getBrand } from '@/server/services/company/brand'
import { saveBrand } from '../actions'
import { historyHref } from '../../history'

export const metadata: Metadata = settingsPages.brand

export default async function BrandSettingsPage() {
  const { context } = await requireSession()
  const { company } = context.scope
  const [brand, origin] = await Promise.all([getBrand(context), findOrigin()])
  return (
    <SettingsFrame name="brand" historyHref={historyHref(context, { type: 'company', id: company.id })}>
      <BrandCard
        brand={brand}
        companyName={company.name}
        shareUrl={`${origin}${sharePath(company.isvId, '')}`}
        save={isAllowed(context.actor, 'brand:write') ? saveBrand : undefined}
      />
    </SettingsFrame>
  )
}
