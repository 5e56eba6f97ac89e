import { cn } from './class-names'
import { CopyButton } from './copy-button'

export interface CodeBlockProps {
  code: string
  /** Names the block for screen readers and, with `showLabel`, above it. */
  label: string
  showLabel?: boolean
  wrap?: boolean
  className?: string
}

export function CodeBlock({ code, label, showLabel, wrap, className }: CodeBlockProps) {
  return (
    <figure className={cn('relative min-w-0 overflow-hidden rounded-card border bg-muted', className)}>
      {showLabel && <figcaption className="border-b px-3 py-2 text-caption text-muted-foreground">{label}</figcaption>}
      <pre
        role="region"
        aria-label={label}
        tabIndex={0}
        className={cn(
          'overflow-x-auto py-3 pr-12 pl-3 text-table leading-5 focus-visible:-outline-offset-2',
          wrap && 'break-all whitespace-pre-wrap',
        )}
      >
        <code>{code}</code>
      </pre>
      <CopyButton value={code} label={`Copy ${label}`} className={cn('absolute right-1.5 bg-muted', showLabel ? 'top-0.5' : 'top-2')} />
    </figure>
  )
}
