import { defineList } from '@/components/list/define-list'
import { choiceFilter, dayFilter, enumFilter, textFilter } from '@/components/list/filters'
import { referralStateLabels } from './referral-state'

const { pending, ...otherStates } = referralStateLabels

export const referralsList = defineList({
  path: '/referrals',
  one: 'referral',
  many: 'referrals',
  filters: {
    person: textFilter({
      label: 'Referred user',
      hint: 'Referred user’s id',
      placeholder: 'Referred user',
      search: true,
    }),
    code: textFilter({ label: 'Code' }),
    referrer: textFilter({ label: 'Partner', hint: 'Partner’s user id', placeholder: 'Partner’s id' }),
    state: enumFilter(
      { pending: { ...pending, detail: 'with held' }, ...otherStates },
      { label: 'State', all: 'All states' },
    ),
    program: choiceFilter({ label: 'Program', all: 'All programs' }),
    category: choiceFilter({ label: 'Category', all: 'All categories', isOpen: true }),
    from: dayFilter('from', { label: 'Created from', hint: 'Created from, day in UTC' }),
    to: dayFilter('until', { label: 'Created until', hint: 'Created until, day in UTC' }),
  },
})
