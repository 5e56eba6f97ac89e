import { defineList } from '@/components/list/define-list'
import { choiceFilter, dayFilter, enumFilter, textFilter } from '@/components/list/filters'
import { statusClassLabels } from './request-status'

const { '2xx': ok, '3xx': redirected, '4xx': rejected, '5xx': failed } = statusClassLabels

export const requestsList = defineList({
  path: '/requests',
  one: 'request',
  many: 'requests',
  defaultRows: 50,
  filters: {
    request: textFilter({ label: 'Request id', search: true }),
    key: choiceFilter({ label: 'API key', all: 'All callers' }),
    status: enumFilter(
      {
        '2xx': { label: `2xx ${ok.label}` },
        '3xx': { label: `3xx ${redirected.label}` },
        '4xx': { label: `4xx ${rejected.label}` },
        '5xx': { label: `5xx ${failed.label}` },
      },
      { label: 'Status', all: 'All statuses' },
    ),
    route: choiceFilter({ label: 'Call', all: 'All calls' }),
    from: dayFilter('from', { label: 'From', hint: 'From this day' }),
    to: dayFilter('until', { label: 'Until', hint: 'Until this day' }),
  },
})
