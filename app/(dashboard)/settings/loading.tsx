import { PageHeader } from '@/components/ui/page-header'
import { TableSkeleton } from '@/components/ui/skeleton'

export default function SettingsLoading() {
  return (
    <>
      <PageHeader title="Settings" />
      <TableSkeleton rows={3} columns={3} />
    </>
  )
}
