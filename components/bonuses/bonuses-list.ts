import { defineList, type FilterValues } from '@/components/list/define-list'
import { choiceFilter, enumFilter, textFilter } from '@/components/list/filters'
import { bonusKindLabels, bonusSideLabels, bonusStateLabels } from './bonus-state'

export const bonusesList = defineList({
  path: '/bonuses',
  one: 'bonus',
  many: 'bonuses',
  filters: {
    person: textFilter({
      label: 'Earned by',
      hint: 'Earned by, name or user id',
      placeholder: 'Name or user id',
      suggest: 'partners',
    }),
    state: enumFilter(bonusStateLabels, { label: 'State', all: 'All states' }),
    kind: enumFilter(bonusKindLabels, { label: 'Kind', all: 'All kinds' }),
    program: choiceFilter({ label: 'Program', all: 'All programs' }),
    currency: choiceFilter({ label: 'Currency', all: 'All currencies' }),
    side: enumFilter(bonusSideLabels, { label: 'Earned as', all: 'Both sides' }),
  },
  sorts: { newest: 'Newest first', oldest: 'Oldest first' },
  defaultSort: () => 'newest',
})

export type BonusFilters = FilterValues<(typeof bonusesList)['filters']>
