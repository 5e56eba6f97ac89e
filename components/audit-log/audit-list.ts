import { defineList } from '@/components/list/define-list'
import { choiceFilter, dayFilter, enumFilter, textFilter } from '@/components/list/filters'
import { actionLabels, subjectLabels } from './audit-text'

export const auditList = defineList({
  path: '/audit-log',
  one: 'change',
  many: 'changes',
  defaultRows: 50,
  filters: {
    id: textFilter({ label: 'Code or id', search: true }),
    actor: choiceFilter({ label: 'Who', all: 'Everyone', isOpen: true }),
    action: enumFilter(actionLabels, { label: 'What', all: 'All changes' }),
    type: enumFilter(subjectLabels, { label: 'Of', hint: 'Kind of thing', all: 'All things' }),
    from: dayFilter('from', { label: 'From', hint: 'From this day' }),
    to: dayFilter('until', { label: 'Until', hint: 'Until this day' }),
  },
})
