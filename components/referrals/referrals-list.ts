import { defineList } from '@/components/list/define-list'
import {
  choiceFilter,
  dayFilter,
  enumFilter,
  hashedFilter,
  textFilter,
  type Option,
} from '@/components/list/filters'
import { formatPending, type PendingCount } from './pending-count'
import { referralStateLabels, type ShownState } from './referral-state'

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
    identity: hashedFilter({ label: 'Name or email', hint: 'Referred user’s full name or email address' }),
    code: textFilter({ label: 'Code', suggest: 'codes' }),
    referrer: textFilter({
      label: 'Partner',
      hint: 'Partner’s name or user id',
      placeholder: 'Name or user id',
      suggest: 'partners',
    }),
    state: enumFilter(referralStateLabels, { label: 'State', all: 'All states' }),
    program: choiceFilter({ label: 'Program', all: 'All programs' }),
    category: choiceFilter({ label: 'Category', all: 'All categories', isOpen: true }),
    from: dayFilter('from', { label: 'Created from' }),
    to: dayFilter('until', { label: 'Created until' }),
    decidedFrom: dayFilter('from', { label: 'Decided from' }),
    decidedTo: dayFilter('until', { label: 'Decided until' }),
  },
  sorts: { newest: 'Newest first', oldest: 'Oldest first' },
  defaultSort: () => 'newest',
})

/** The options of the state filter. Held referrals are pending, too: "12, 3 held". */
export function stateOptions({ pending, held }: { pending: PendingCount; held: PendingCount }): Option[] {
  const details: Partial<Record<ShownState, string>> = {
    pending:
      held.count > 0 ? `${formatPending(pending)}, ${formatPending(held)} held` : formatPending(pending),
    held: formatPending(held),
  }
  return Object.entries(referralStateLabels).map(([value, { label }]) => ({
    value,
    label,
    detail: details[value as ShownState],
  }))
}
