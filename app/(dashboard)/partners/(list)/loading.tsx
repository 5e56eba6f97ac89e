import { ListSkeleton } from '@/components/list/list'
import { partnersList } from '@/components/partners/partners-list'
import { partnersTable } from '@/components/partners/partners-table'
import { PageHeader } from '@/components/ui/page-header'
import { metadata } from './page'

export default function PartnersLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <ListSkeleton list={partnersList} table={partnersTable} />
    </>
  )
}
