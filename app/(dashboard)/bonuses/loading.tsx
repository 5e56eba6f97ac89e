import { bonusesList } from '@/components/bonuses/bonuses-list'
import { bonusesTable } from '@/components/bonuses/bonuses-table'
import { ListSkeleton } from '@/components/list/list'
import { PageHeader } from '@/components/ui/page-header'
import { metadata } from './page'

export default function BonusesLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <ListSkeleton list={bonusesList} table={bonusesTable} />
    </>
  )
}
