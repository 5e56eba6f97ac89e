'use client'

import { Card } from '@/components/ui/card'
import { ErrorState } from '@/components/ui/error-state'

interface DeskErrorProps {
  error: unknown
  retry: () => void
}

/** What a dashboard page shows instead of itself when it failed; the frame around it stays. */
export function PageError({ error, retry }: DeskErrorProps) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return (
    <Card>
      <h1 className="sr-only">This page did not load</h1>
      <ErrorState
        title="This page did not load"
        message="Something went wrong on our side; nothing was changed. Try again, and report the request if it persists."
        requestId={digest}
        onRetry={retry}
      />
    </Card>
  )
}
