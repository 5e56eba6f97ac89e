import { Callout } from '@/components/ui/callout'
import { plural } from '@/components/ui/format'
import { RelativeTime } from '@/components/ui/time'

/** Says that the log is not complete: it stores a limited number of calls a second. */
export function LeftOutNote({ leftOut }: { leftOut: { count: number; lastAt: Date } | undefined }) {
  if (!leftOut) return null
  return (
    <Callout tone="warning" title="Some calls are missing here" className="mb-4">
      {plural(leftOut.count, 'call')} {leftOut.count === 1 ? 'was' : 'were'} not recorded because calls came
      too fast, the last one <RelativeTime value={leftOut.lastAt} />. All of them were answered.
    </Callout>
  )
}
