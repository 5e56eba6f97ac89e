import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { SettingsTabs, settingsParameters } from '@/components/settings/settings-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { TableSkeleton } from '@/components/ui/skeleton'
import { requireSession } from '@/server/auth/session'
import { pathWithQuery } from '../path-with-query'
import { SettingsSection } from './sections'

export const metadata: Metadata = { title: 'Settings' }

const loadParameters = createLoader(settingsParameters)

export default async function SettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { tab } = await loadParameters(searchParams)
  const session = await requireSession(pathWithQuery('/settings', await searchParams))
  return (
    <>
      <PageHeader title="Settings" description="Your company, its team and your account." />
      <SettingsTabs tab={tab} />
      <Suspense key={tab} fallback={<TableSkeleton rows={3} columns={3} />}>
        <SettingsSection tab={tab} session={session} />
      </Suspense>
    </>
  )
}
