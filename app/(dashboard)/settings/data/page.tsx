import type { Metadata } from 'next'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { settingsPages } from '@/components/settings/settings-pages'
import { requireSession } from '@/server/auth/session'
import { AuditRetentionCard } from '@/components/settings/audit-retention-card'
import { DataCards } from '@/components/settings/data-cards'
import { isAllowed } from '@/server/context'
import { getAuditRetention } from '@/server/services/audit/retention'
import { countExpiredEntries, saveAuditRetention } from '../actions'
import { historyHref } from '../../history'

export const metadata: Metadata = settingsPages.data

export default async function DataSettingsPage() {
  const { context } = await requireSession()
  const { days } = await getAuditRetention(context)
  const actions = { count: countExpiredEntries, save: saveAuditRetention }
  return (
    <SettingsFrame
      name="data"
      historyHref={historyHref(context, { type: 'company', id: context.scope.company.id })}
    >
      <div className="flex flex-col gap-4">
        <DataCards />
        <AuditRetentionCard
          days={days}
          actions={isAllowed(context.actor, 'company:write') ? actions : undefined}
        />
      </div>
    </SettingsFrame>
  )
}
