import type { AuditEntry } from '@/server/services/audit/list-audit-entries'
import { fieldText, valueText } from './audit-values'

interface AuditChangesProps extends Pick<AuditEntry, 'subjectType' | 'before' | 'after'> {
  timeZone: string
}

/** The fields of a change, one a line: from what to what, or what something new or deleted has. */
export function AuditChanges({ subjectType: type, before, after, timeZone }: AuditChangesProps) {
  const names = Object.keys(after ?? before ?? {})
  if (names.length === 0) return null
  return (
    <ul className="flex flex-col gap-0.5 wrap-anywhere whitespace-normal">
      {names.map((name) => (
        <li key={name}>
          <span className="text-muted-foreground">{fieldText({ type, name })}: </span>
          {before && after && name in before && (
            <>
              <del className="text-muted-foreground">{valueText({ type, name }, before[name], timeZone)}</del>
              {' → '}
            </>
          )}
          {valueText({ type, name }, (after ?? before)![name], timeZone)}
        </li>
      ))}
    </ul>
  )
}
