'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button'
import { VisuallyHidden } from './visually-hidden'

export interface SelectionBarProps {
  /** The number of selected rows; the bar appears from one on. */
  count: number
  /** "12 bonuses selected" */
  summary: string
  /** Details of the selection, such as its sum. */
  detail?: ReactNode
  onClear: () => void
  /** The actions on the selection, the primary one last. */
  children: ReactNode
}

/** Fixed to the bottom edge of the window, so that no row moves when the first one is selected. */
export function SelectionBar({ count, summary, detail, onClear, children }: SelectionBarProps) {
  return (
    <>
      {/* Always rendered, so that each change is announced. */}
      <VisuallyHidden role="status">{count > 0 ? summary : ''}</VisuallyHidden>
      {count > 0 && (
        <div
          role="group"
          aria-label="Selection"
          className="sticky bottom-4 z-20 mt-3 flex animate-in flex-wrap items-center gap-x-4 gap-y-2 rounded-card border bg-popover py-2 pr-2 pl-3 max-sm:pl-2 shadow-floating fade-in-0 slide-in-from-bottom-2"
        >
          <div className="flex min-w-0 flex-1 items-center gap-2">
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label="Clear selection"
              onClick={onClear}
              className="sm:-ml-1"
            >
              <X aria-hidden />
            </Button>
            <p className="flex min-w-0 flex-wrap gap-x-2">
              <span className="font-medium whitespace-nowrap">{summary}</span>
              {detail && <span className="text-muted-foreground tabular-nums">{detail}</span>}
            </p>
          </div>
          <div className="flex flex-wrap items-center gap-2 max-sm:w-full max-sm:[&>button]:h-10 max-sm:[&>button]:w-full">
            {children}
          </div>
        </div>
      )}
    </>
  )
}
