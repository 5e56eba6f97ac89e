import { LocalTime } from '@/components/ui/local-time'

/** From when until when a program runs: UTC from the server, the person's own zone once in the browser. */
export function ProgramDates({ startsAt, endsAt }: { startsAt: Date | null; endsAt: Date | null }) {
  if (startsAt === null && endsAt === null) return <span className="text-muted-foreground">Any time</span>
  return (
    <span className="flex flex-col leading-4">
      {startsAt !== null && (
        <span>
          From <LocalTime value={startsAt} as="date" />
        </span>
      )}
      {endsAt !== null && (
        <span>
          Until <LocalTime value={endsAt} as="date" />
        </span>
      )}
    </span>
  )
}
