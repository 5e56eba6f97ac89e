import { ListSkeleton } from '@/components/list/list'
import { paymentRunsList } from '@/components/payment-runs/runs-list'
import { paymentRunsTable } from '@/components/payment-runs/runs-table'
import { PageHeader } from '@/components/ui/page-header'
import { metadata } from './page'

export default function PaymentRunsLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <ListSkeleton list={paymentRunsList} table={paymentRunsTable} />
    </>
  )
}
