import { cn } from '@/components/ui/class-names'
import type { DeliveryState } from '@/domain/webhook'

const bars: Record<DeliveryState, string> = {
  delivered: 'h-3.5 bg-success',
  pending: 'h-2 bg-muted-foreground/50',
  failed: 'h-3.5 bg-danger',
}

/** How the last deliveries stand: a bar each, oldest first, and the worst of it in words. */
export function RecentDeliveries({ states }: { states: readonly DeliveryState[] }) {
  if (states.length === 0) return <span className="text-muted-foreground">None yet</span>
  return (
    <span className="inline-flex items-center gap-2.5">
      <span aria-hidden className="inline-flex items-end gap-0.5">
        {states.toReversed().map((state, index) => (
          <span key={index} className={cn('w-1 rounded-[1px]', bars[state])} />
        ))}
      </span>
      <span className="text-muted-foreground">{inText(states)}</span>
    </span>
  )
}

function inText(states: readonly DeliveryState[]): string {
  const worst = (['failed', 'pending'] as const).find((state) => states.includes(state)) ?? 'delivered'
  return `${states.filter((state) => state === worst).length} of ${states.length} ${worst}`
}
