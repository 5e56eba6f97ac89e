import { Card } from '@/components/ui/card'
import { formatNumber } from '@/components/ui/format'
import { Meter } from '@/components/ui/meter'
import type { CodeView } from './code-view'
import { StateBadge } from './state-badge'
import { stateText } from './state-text'

/** How the code stands now: whether it can be used, in words, and how much of its limit is used. */
export function CodeStanding({ code }: { code: CodeView }) {
  const left = code.limit === null ? null : Math.max(code.limit - code.usedCount, 0)
  return (
    <Card aria-label="How it stands" className="flex flex-col gap-4 p-4">
      <div className="flex flex-col items-start gap-1.5">
        <StateBadge state={code.state} />
        <p>{stateText[code.state].meaning}</p>
      </div>
      <div className="flex flex-col gap-1.5">
        <h2 className="text-table text-muted-foreground">Uses</h2>
        <Meter value={code.usedCount} max={code.limit} label="Uses" className="text-title font-medium" />
        <p className="text-caption text-muted-foreground">
          {left === null ? 'No limit.' : `${formatNumber(left)} left.${limitOrigin(code)}`}
        </p>
      </div>
    </Card>
  )
}

/** Whose limit it is matters to whoever wants to raise it. */
function limitOrigin({ limit, maxUses }: CodeView): string {
  return limit === maxUses ? '' : ' The limit is the program’s.'
}
