import { cn } from './class-names'
import { CopyButton } from './copy-button'

export interface CodeBlockProps {
  code: string
  /** Names the block for screen readers and, with `showLabel`, above it. */
  label: string
  showLabel?: boolean
  wrap?: boolean
  /** Scrolls long code in a box of limited height. */
  scroll?: boolean
  className?: string
}

/** Code to copy. Long lines scroll beside or below the button, never under it. */
export function CodeBlock({ code, label, showLabel, wrap, scroll, className }: CodeBlockProps) {
  const copy = <CopyButton value={code} label={`Copy ${label}`} className="shrink-0" />
  return (
    <figure
      className={cn(
        'flex min-w-0 overflow-hidden rounded-card border bg-muted',
        showLabel && 'flex-col',
        className,
      )}
    >
      {showLabel && (
        <figcaption className="flex items-center justify-between gap-2 border-b py-1 pr-1.5 pl-3 text-caption text-muted-foreground">
          <span className="min-w-0 wrap-anywhere">{label}</span>
          {copy}
        </figcaption>
      )}
      <pre
        role="group"
        aria-label={label}
        tabIndex={0}
        className={cn(
          'min-w-0 flex-1 overflow-x-auto p-3 text-table leading-5 focus-visible:-outline-offset-2',
          wrap && 'break-all whitespace-pre-wrap',
          scroll && 'max-h-96 overflow-y-auto',
        )}
      >
        <code>{code}</code>
      </pre>
      {!showLabel && <div className="p-1.5 pl-0">{copy}</div>}
    </figure>
  )
}
