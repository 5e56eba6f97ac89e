import type { Table } from '@/components/list/data-table'
import { RowCopyButton } from '@/components/list/row-copy-button'
import { eventPath } from '@/components/paths'
import { LocalTime } from '@/components/ui/time'
import type { EventView } from '@/server/services/event/browse-events'
import { EventSubject } from './event-subject'

export const eventsTable: Table<EventView> = {
  label: 'Events',
  keyOf: ({ id }) => id,
  hrefOf: ({ id }) => eventPath(id),
  columns: [
    { header: 'Type', className: 'font-mono', cell: ({ type }) => type },
    { header: 'About', width: 'w-[35%] 2xl:w-[24%]', cell: (event) => <EventSubject {...event} /> },
    {
      header: 'Id',
      width: 'w-[30%]',
      hideBelow: '2xl',
      className: 'font-mono text-muted-foreground',
      cell: ({ id }) => id,
    },
    {
      header: 'Time',
      width: 'w-38',
      sorted: 'descending',
      className: 'text-muted-foreground',
      // With seconds, because events are close together.
      cell: ({ at }) => <LocalTime value={at} as="clock" />,
    },
  ],
  actions: ({ id }) => <RowCopyButton value={id} label="Copy event id" />,
}
