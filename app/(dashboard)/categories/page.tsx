import { Tags } from 'lucide-react'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { categoriesList, defaultDays, type CategorySort } from '@/components/categories/categories-list'
import { CategoriesProvider } from '@/components/categories/categories-provider'
import { categoriesTable } from '@/components/categories/categories-table'
import { ListView } from '@/components/list/list'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { listCategoriesWithUsage, type CategoryWithUsage } from '@/server/services/category/list-categories'
import { mergeCategory, updateCategory } from './actions'
import { openList } from '../views/open-list'

export const metadata = {
  title: 'Categories',
  description: 'Groups of codes. Each use counts in the category that its code has at that time.',
} satisfies Metadata

const actions = { update: updateCategory, merge: mergeCategory }

const orders: Record<CategorySort, (one: CategoryWithUsage, other: CategoryWithUsage) => number> = {
  most_used: (one, other) => other.usedInRange - one.usedInRange || one.name.localeCompare(other.name),
  name: (one, other) => one.name.localeCompare(other.name),
  newest: (one, other) => other.position - one.position,
}

export default async function CategoriesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { context } = await requireSession()
  const views = await openList(context, 'categories', searchParams)
  const mayWrite = isAllowed(context.actor, 'referral_codes:write')
  // A company has few categories, and their uses are summed up, so they are filtered and sorted here.
  const { query, page } = await categoriesList.load(
    searchParams,
    {},
    async (values, { sort, cursor, limit }) => {
      const days = Number(values.days ?? defaultDays)
      const categories = await listCategoriesWithUsage(context, days)
      const found = categories
        .filter(({ archivedAt }) => !values.state || (values.state === 'archived') === (archivedAt !== null))
        .sort(orders[sort])
      const start = found.findIndex(({ id }) => id === cursor) + 1
      const rows = found.slice(start, start + limit)
      return {
        rows,
        nextCursor: found.length > start + limit ? rows.at(-1)!.id : null,
        total: categories.length,
        days,
        names: categories.map(({ name }) => name),
      }
    },
  )
  return (
    <>
      <PageHeader {...metadata} />
      <CategoriesProvider names={page.names} actions={actions}>
        <ListView
          list={categoriesList}
          views={views}
          query={query}
          table={categoriesTable(page.days, { mayWrite })}
          rows={page.rows}
          nextCursor={page.nextCursor}
          total={page.total}
          empty={{
            icon: Tags,
            title: 'No categories yet',
            description:
              'Categories group codes in lists and charts. Enter one when you create or edit a code, and it appears here.',
          }}
        />
      </CategoriesProvider>
    </>
  )
}
