import { CircleX, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button'
import { cn } from './class-names'
import { CopyButton } from './copy-button'

export interface ErrorStateProps {
  title?: ReactNode
  /** What happened and what it means, in one or two sentences. */
  message: ReactNode
  /** Lets support find the request in the log. */
  requestId?: string
  /** Only for client components, such as an error.tsx. */
  onRetry?: () => void
  action?: ReactNode
  className?: string
}

export function ErrorState({
  title = 'This did not load',
  message,
  requestId,
  onRetry,
  action,
  className,
}: ErrorStateProps) {
  return (
    <div role="alert" className={cn('flex flex-col items-center px-6 py-12 text-center', className)}>
      <CircleX aria-hidden className="mb-3 size-5 text-danger" />
      <p className="font-medium">{title}</p>
      <p className="mt-1 max-w-[52ch] text-balance text-muted-foreground">{message}</p>
      {requestId && (
        <p className="mt-3 flex max-w-full items-center gap-1 text-caption text-muted-foreground">
          Request <code className="truncate text-foreground">{requestId}</code>
          <CopyButton value={requestId} label="Copy request id" />
        </p>
      )}
      {(onRetry || action) && (
        <div className="mt-4 flex flex-wrap justify-center gap-2">
          {onRetry && (
            <Button onClick={onRetry}>
              <RotateCw aria-hidden />
              Try again
            </Button>
          )}
          {action}
        </div>
      )}
    </div>
  )
}
