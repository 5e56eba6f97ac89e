'use client'

import { useTimeZone } from '@/components/ui/time-zone'
import type { AuditEntry } from '@/server/services/audit/list-audit-entries'
import { fieldText, valueText } from './audit-text'

/** The fields of a change, one a line: from what to what, or what something new or deleted has. */
export function AuditChanges({ before, after }: Pick<AuditEntry, 'before' | 'after'>) {
  const timeZone = useTimeZone()
  const names = Object.keys(after ?? before ?? {})
  if (names.length === 0) return null
  return (
    <ul className="flex flex-col gap-0.5 wrap-anywhere whitespace-normal">
      {names.map((name) => (
        <li key={name}>
          <span className="text-muted-foreground">{fieldText(name)}: </span>
          {before && after && name in before && (
            <>
              <del className="text-muted-foreground">{valueText(before[name], timeZone)}</del>
              {' → '}
            </>
          )}
          {valueText((after ?? before)![name], timeZone)}
        </li>
      ))}
    </ul>
  )
}
