import { categoriesList, defaultDays } from '@/components/categories/categories-list'
import { categoriesTable } from '@/components/categories/categories-table'
import { ListSkeleton } from '@/components/list/list'
import { PageHeader } from '@/components/ui/page-header'
import { metadata } from './page'

export default function CategoriesLoading() {
  return (
    <>
      <PageHeader {...metadata} />
      <ListSkeleton list={categoriesList} table={categoriesTable(defaultDays, { mayWrite: true })} rows={6} />
    </>
  )
}
