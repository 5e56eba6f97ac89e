import { Callout } from '@/components/ui/callout'

/** Says that the address names no range. */
export function UnknownRange() {
  return (
    <Callout tone="warning" role="status" className="mb-4" title="This range does not exist">
      It ends before it begins, begins after today, or is misspelled. These are the last 30 days.
    </Callout>
  )
}
