import { defineList } from '@/components/list/define-list'
import { enumFilter } from '@/components/list/filters'
import { eventTypes, type EventType } from '@/domain/events'

const labels = Object.fromEntries(eventTypes.map((type) => [type, { label: type }])) as Record<
  EventType,
  { label: string }
>

export const eventsList = defineList({
  path: '/events',
  one: 'event',
  many: 'events',
  defaultRows: 50,
  filters: { type: enumFilter(labels, { label: 'Type', all: 'All types' }) },
})
