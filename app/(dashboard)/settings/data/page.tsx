import type { Metadata } from 'next'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { settingsPages } from '@/components/settings/settings-pages'
import { requireSession } from '@/server/auth/session'
import { DataCards } from '@/components/settings/data-cards'

export const metadata: Metadata = settingsPages.data

export default async function DataSettingsPage() {
  await requireSession()
  return (
    <SettingsFrame name="data">
      <DataCards />
    </SettingsFrame>
  )
}
