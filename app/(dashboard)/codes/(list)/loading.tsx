import { codesList } from '@/components/codes/codes-list'
import { codesTable } from '@/components/codes/codes-table'
import { ListSkeleton } from '@/components/list/list'
import { PageHeader } from '@/components/ui/page-header'
import { metadata } from './page'

export default function CodesLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <ListSkeleton list={codesList} table={codesTable} />
    </>
  )
}
