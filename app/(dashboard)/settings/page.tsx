import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { SettingsTabs, settingsParameters } from '@/components/settings/settings-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { TableSkeleton } from '@/components/ui/skeleton'
import { requireSession } from '@/server/auth/session'
import { SettingsSection } from './sections'

export const metadata = {
  title: 'Settings',
  description: 'Your company, its team and your account.',
} satisfies Metadata

const loadParameters = createLoader(settingsParameters)

export default async function SettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { tab } = await loadParameters(searchParams)
  const session = await requireSession()
  return (
    <>
      <PageHeader {...metadata} />
      <SettingsTabs tab={tab} />
      <Suspense key={tab} fallback={<TableSkeleton rows={3} columns={3} />}>
        <SettingsSection tab={tab} session={session} />
      </Suspense>
    </>
  )
}
