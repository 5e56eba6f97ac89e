import { cn } from '@/components/ui/class-names'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { RelativeTime } from '@/components/ui/time'
import { toneStyles } from '@/components/ui/tone'
import { actorText } from '@/components/audit-log/actor-text'
import { describeEvent, type TimelineEvent } from './event-text'
import type { ReferralDetail } from './referral-detail'

/** The events of a referral, oldest first, each with time, actor and reason. */
export function Timeline({ referral }: { referral: ReferralDetail }) {
  return (
    <Card>
      <CardHeader title="Timeline" />
      <CardBody>
        <ol aria-label="Timeline" className="text-table">
          {referral.timeline.map((event) => (
            <Event key={event.sequence} event={event} referral={referral} />
          ))}
        </ol>
      </CardBody>
    </Card>
  )
}

function Event({ event, referral }: { event: TimelineEvent; referral: ReferralDetail }) {
  const { icon: Icon, tone, what, why } = describeEvent(event, referral)
  return (
    // Each event but the last draws the line to the next one.
    <li className="group relative flex gap-3 pb-5 last:pb-0">
      <span
        aria-hidden
        className="absolute top-7 bottom-1 left-3 w-px -translate-x-1/2 bg-border group-last:hidden"
      />
      <span
        aria-hidden
        className={cn(
          'flex size-6 shrink-0 items-center justify-center rounded-full border',
          toneStyles[tone],
        )}
      >
        <Icon className="size-3.5" />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-0.5 pt-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium wrap-anywhere">{what}</span>
          <span className="text-caption wrap-anywhere text-muted-foreground">
            <RelativeTime value={event.at} /> by{' '}
            {actorText({ type: event.actorType, id: event.actorId, name: event.actorName })}
          </span>
        </p>
        {why && <p className="wrap-anywhere text-muted-foreground">{why}</p>}
        {event.note && <Note event={event} note={event.note} />}
      </div>
    </li>
  )
}

function Note({ event, note }: { event: TimelineEvent; note: string }) {
  if (event.type === 'bonus_paid') {
    return (
      <p className="text-muted-foreground">
        Reference <span className="font-mono wrap-anywhere">{note}</span>
      </p>
    )
  }
  return <blockquote className="mt-1 border-l-2 pl-2.5 wrap-anywhere">“{note}”</blockquote>
}
