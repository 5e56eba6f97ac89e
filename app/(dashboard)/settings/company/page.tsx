import type { Metadata } from 'next'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { settingsPages } from '@/components/settings/settings-pages'
import { requireSession } from '@/server/auth/session'
import { CompanyCard } from '@/components/settings/company-card'
import { isAllowed } from '@/server/context'
import { saveTimeZone } from '../actions'

export const metadata: Metadata = settingsPages.company

export default async function CompanySettingsPage() {
  const { context } = await requireSession()
  return (
    <SettingsFrame name="company">
      <CompanyCard
        company={context.scope.company}
        saveTimeZone={isAllowed(context.actor, 'company:write') ? saveTimeZone : undefined}
      />
    </SettingsFrame>
  )
}
