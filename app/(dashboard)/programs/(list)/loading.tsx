import { programsList } from '@/components/programs/programs-list'
import { programsTable } from '@/components/programs/programs-table'
import { ListSkeleton } from '@/components/list/list'
import { PageHeader } from '@/components/ui/page-header'
import { metadata } from './page'

export default function ProgramsLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <ListSkeleton list={programsList} table={programsTable} rows={4} />
    </>
  )
}
