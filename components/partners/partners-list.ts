import { defineList } from '@/components/list/define-list'
import { choiceFilter, textFilter } from '@/components/list/filters'

export const partnersList = defineList({
  path: '/partners',
  one: 'partner',
  many: 'partners',
  filters: {
    q: textFilter({ label: 'Search', hint: 'Id, name or email', search: true }),
    tag: textFilter({ label: 'Tag', suggest: 'tags' }),
    currency: choiceFilter({ label: 'Currency', all: 'Currency of the newest program' }),
  },
  sorts: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    most_used: 'Most used first',
    earned: 'Most earned first',
    owed: 'Most owed first',
  },
  defaultSort: () => 'newest',
})
