import { defineList } from '@/components/list/define-list'
import { enumFilter } from '@/components/list/filters'

export const defaultDays = 30

export type CategorySort = 'most_used' | 'name' | 'newest'

export const categoriesList = defineList({
  path: '/categories',
  one: 'category',
  many: 'categories',
  defaultRows: 50,
  filters: {
    days: enumFilter(
      { 7: { label: 'Last 7 days' }, 90: { label: 'Last 90 days' } },
      { label: 'Uses', all: `Last ${defaultDays} days` },
    ),
    state: enumFilter(
      { active: { label: 'Not archived' }, archived: { label: 'Archived' } },
      { label: 'State', all: 'All states' },
    ),
  },
  sorts: { most_used: 'Most used first', name: 'Name, A to Z', newest: 'Newest first' },
  defaultSort: (): CategorySort => 'most_used',
})
