import { referralsList } from '@/components/referrals/referrals-list'
import { referralsTable } from '@/components/referrals/referrals-table'
import { ListSkeleton } from '@/components/list/list'
import { PageHeader } from '@/components/ui/page-header'
import { metadata } from './page'

export default function ReferralsLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <ListSkeleton list={referralsList} table={referralsTable} />
    </>
  )
}
