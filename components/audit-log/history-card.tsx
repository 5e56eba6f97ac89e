import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { RelativeTime } from '@/components/ui/time'
import type { AuditEntry } from '@/server/services/audit/list-audit-entries'
import { actorText } from './actor-text'
import { AuditChanges } from './audit-changes'
import { actionLabels } from './audit-text'

interface HistoryCardProps {
  entries: readonly AuditEntry[]
  timeZone: string
  /** The URL of all changes, if there are more. */
  allHref: string | undefined
}

/** The latest changes of a thing, newest first. */
export function HistoryCard({ entries, timeZone, allHref }: HistoryCardProps) {
  return (
    <Card>
      <CardHeader
        title="History"
        action={
          allHref && (
            <TextLink href={allHref} className="text-table font-medium">
              All changes
            </TextLink>
          )
        }
      />
      <CardBody className="text-table">
        {entries.length === 0 ? (
          <p className="text-muted-foreground">No changes yet.</p>
        ) : (
          <ol aria-label="History" className="flex flex-col gap-4">
            {entries.map((entry) => (
              <li key={entry.id} className="flex flex-col gap-0.5">
                <p className="flex flex-wrap items-baseline gap-x-2">
                  <span className="font-medium">{actionLabels[entry.action].label}</span>
                  <span className="text-caption wrap-anywhere text-muted-foreground">
                    <RelativeTime value={entry.at} /> by {actorText(entry.actor)}
                  </span>
                </p>
                <AuditChanges {...entry} timeZone={timeZone} />
              </li>
            ))}
          </ol>
        )}
      </CardBody>
    </Card>
  )
}
