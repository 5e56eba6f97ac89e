import { PageHeader } from '@/components/ui/page-header'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { TableSkeleton } from '@/components/ui/skeleton'
import { metadata } from './page'

export default function SettingsLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <SettingsTabs />
      <TableSkeleton rows={3} columns={3} />
    </>
  )
}
