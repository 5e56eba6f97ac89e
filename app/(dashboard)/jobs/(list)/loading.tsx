import { jobsList } from '@/components/jobs/jobs-list'
import { jobsTableFor } from '@/components/jobs/jobs-table'
import { ListSkeleton } from '@/components/list/list'
import { PageHeader } from '@/components/ui/page-header'
import { metadata } from './page'

export default function JobsLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <ListSkeleton list={jobsList} table={jobsTableFor(false)} />
    </>
  )
}
