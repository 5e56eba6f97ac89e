import type { ComponentProps } from 'react'
import { cn } from './class-names'
import { VisuallyHidden } from './visually-hidden'

/** Stays at the left edge while the rest scrolls sideways; only on narrow screens. */
const pinnedStyle = 'max-md:sticky max-md:left-0 max-md:z-10 max-md:border-r max-md:bg-card'

export interface TableProps extends ComponentProps<'table'> {
  /** Describes the table for screen readers; a table that scrolls sideways is a region of its own. */
  label: string
}

/** The heading row is sticky from 1280 px up; below, the table scrolls sideways. */
export function Table({ label, className, ...rest }: TableProps) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="relative min-w-0 overflow-x-auto rounded-[inherit] focus-visible:-outline-offset-2 xl:overflow-visible"
    >
      <table
        {...rest}
        aria-label={label}
        className={cn('w-full border-separate border-spacing-0 text-table', className)}
      />
    </div>
  )
}

export function TableHeader(props: ComponentProps<'thead'>) {
  return <thead {...props} />
}

export function TableBody({ className, ...rest }: ComponentProps<'tbody'>) {
  return (
    <tbody
      {...rest}
      className={cn(
        '[&>tr:last-child>*]:border-b-0 [&>tr:last-child>:first-child]:rounded-bl-card',
        className,
      )}
    />
  )
}

export function TableRow({ className, ...rest }: ComponentProps<'tr'>) {
  return (
    <tr
      {...rest}
      className={cn(
        'group [tbody>&:not([aria-selected=true]):hover]:bg-hover [tbody>&:not([aria-selected=true]):hover>[data-pinned]]:bg-hover aria-selected:bg-primary-soft aria-selected:[&>[data-pinned]]:bg-primary-soft',
        className,
      )}
    />
  )
}

interface CellProps {
  /** The column that stays visible on phones. */
  pinned?: boolean
  /** Right-aligned: figures and row menus. */
  end?: boolean
}

export function TableHead({ pinned, end, className, ...rest }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      data-pinned={pinned || undefined}
      {...rest}
      className={cn(
        'h-9 border-b bg-card px-3 text-left text-caption font-medium whitespace-nowrap text-muted-foreground first:rounded-tl-card first:pl-4 last:rounded-tr-card last:pr-4 xl:sticky xl:top-0 xl:z-10',
        end && 'text-right',
        pinned && pinnedStyle,
        className,
      )}
    />
  )
}

/** The header of the column of row menus and buttons, for screen readers only. */
export function TableActionsHead() {
  return (
    <TableHead end>
      <VisuallyHidden>Actions</VisuallyHidden>
    </TableHead>
  )
}

export function TableCell({ pinned, end, className, ...rest }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      data-pinned={pinned || undefined}
      {...rest}
      className={cn(
        'h-10 border-b px-3 py-1 whitespace-nowrap first:pl-4 last:pr-4',
        end && 'text-right',
        pinned && pinnedStyle,
        className,
      )}
    />
  )
}
