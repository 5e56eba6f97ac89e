import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { TableSkeleton } from '@/components/ui/skeleton'
import { requireSession } from '@/server/auth/session'
import { pathWithQuery } from '../path-with-query'
import { loadSettingsParameters } from './search-params'
import { SettingsSection } from './sections'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { tab } = await loadSettingsParameters(searchParams)
  const session = await requireSession(pathWithQuery('/settings', await searchParams))
  return (
    <>
      <PageHeader title="Settings" description="Your company, its team and your own account." />
      <SettingsTabs tab={tab} />
      <Suspense key={tab} fallback={<TableSkeleton rows={3} columns={3} />}>
        <SettingsSection tab={tab} session={session} />
      </Suspense>
    </>
  )
}
