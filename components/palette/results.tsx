import { useId, type ComponentProps, type ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'
import type { Command } from './commands'

export function ResultGroup({ heading, children }: { heading: string; children: ReactNode }) {
  const headingId = useId()
  return (
    <div role="group" aria-labelledby={headingId}>
      <div aria-hidden id={headingId} className="px-3 pt-3 pb-1 text-caption text-muted-foreground">
        {heading}
      </div>
      {children}
    </div>
  )
}

interface ResultProps extends ComponentProps<'div'> {
  command: Command
}

/** An option of the list. */
export function Result({ command: { icon: Icon, label, detail, isMono }, ...option }: ResultProps) {
  return (
    <div
      {...option}
      className="flex min-h-9 cursor-default scroll-my-8 items-center gap-3 rounded-control px-3 py-1 select-none aria-disabled:opacity-50 aria-selected:bg-hover max-sm:min-h-11"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      <span className={cn('truncate', isMono && 'font-mono')}>{label}</span>
      {detail && (
        <span className="ml-auto flex min-w-0 items-center gap-2 text-table text-muted-foreground">
          {detail}
        </span>
      )}
    </div>
  )
}
