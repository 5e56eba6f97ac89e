import { defineList } from '@/components/list/define-list'
import { choiceFilter, enumFilter, textFilter } from '@/components/list/filters'
import { isShortSearch } from '@/domain/referral-code/code'
import { codeAttentionLabels, codeStates } from './code-state'

export const codesList = defineList({
  path: '/codes',
  one: 'code',
  many: 'codes',
  otherParameters: ['create'],
  filters: {
    q: textFilter({
      label: 'Search',
      hint: 'Code, partner or description',
      search: true,
    }),
    owner: textFilter({
      label: 'Partner',
      hint: 'Partner’s name or user id',
      placeholder: 'Name or user id',
      suggest: 'partners',
    }),
    category: choiceFilter({ label: 'Category', all: 'All categories', isOpen: true }),
    program: choiceFilter({ label: 'Program', all: 'All programs' }),
    state: enumFilter({ ...codeStates, ...codeAttentionLabels }, { label: 'State', all: 'All states' }),
  },
  sorts: { newest: 'Newest first', most_used: 'Most used first', code: 'Code, A to Z' },
  // Only orders that an index serves, so that they stay fast with millions of codes.
  defaultSort: ({ q, program }) => (q && isShortSearch(q) ? 'code' : program ? 'most_used' : 'newest'),
})
