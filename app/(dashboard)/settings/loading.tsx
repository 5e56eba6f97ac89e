import { PageHeader } from '@/components/ui/page-header'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { TableSkeleton } from '@/components/ui/skeleton'
import { heading } from './heading'

export default function SettingsLoading() {
  return (
    <>
      <PageHeader {...heading} />
      <SettingsTabs />
      <TableSkeleton rows={3} columns={3} />
    </>
  )
}
