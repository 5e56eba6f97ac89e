import type { Table } from '@/components/list/data-table'
import { LocalTime } from '@/components/ui/time'
import type { AuditEntry } from '@/server/services/audit/list-audit-entries'
import { actorText } from './actor-text'
import { AuditChanges } from './audit-changes'
import { AuditSubjectLink } from './audit-subject'
import { actionLabels } from './audit-text'

/** The table of the audit log, with times of a time zone. */
export const auditTableIn = (timeZone: string): Table<AuditEntry> => ({
  label: 'Audit log',
  keyOf: ({ id }) => id,
  columns: [
    {
      header: 'What',
      width: 'w-[28%]',
      className: 'align-top whitespace-normal wrap-anywhere max-md:basis-full md:py-2.5',
      cell: (entry) => (
        <>
          {actionLabels[entry.action].label}
          <span className="block font-normal">
            <AuditSubjectLink {...entry} />
          </span>
        </>
      ),
    },
    {
      header: 'Change',
      className: 'align-top max-md:basis-full md:py-2.5',
      cell: (entry) => <AuditChanges {...entry} timeZone={timeZone} />,
    },
    {
      header: 'By',
      width: 'w-[22%]',
      className: 'align-top whitespace-normal wrap-anywhere max-md:basis-full md:py-2.5',
      cell: ({ actor, address }) => (
        <>
          <span className="block first-letter:uppercase">{actorText(actor)}</span>
          {address && <span className="block text-caption text-muted-foreground">{address}</span>}
        </>
      ),
    },
    {
      header: 'Time',
      width: 'w-52',
      sorted: 'descending',
      className: 'align-top text-muted-foreground md:py-2.5',
      cell: ({ at }) => <LocalTime value={at} as="full" />,
    },
  ],
})
