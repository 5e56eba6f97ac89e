import type { Metadata } from 'next'
import { Suspense } from 'react'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { settingsPages } from '@/components/settings/settings-pages'
import { requireSession } from '@/server/auth/session'
import { CompanyCard } from '@/components/settings/company-card'
import { isAllowed } from '@/server/context'
import { History } from '../../history'
import { saveTimeZone } from '../actions'

export const metadata: Metadata = settingsPages.company

export default async function CompanySettingsPage() {
  const { context } = await requireSession()
  const { company } = context.scope
  return (
    <SettingsFrame name="company">
      <div className="flex flex-col gap-4">
        <CompanyCard
          company={company}
          saveTimeZone={isAllowed(context.actor, 'company:write') ? saveTimeZone : undefined}
        />
        <Suspense>
          <History context={context} type="company" id={company.id} />
        </Suspense>
      </div>
    </SettingsFrame>
  )
}
