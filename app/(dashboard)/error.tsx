'use client'

import { Card } from '@/components/ui/card'
import { ErrorState } from '@/components/ui/error-state'

interface PageErrorProps {
  error: Error & { digest?: string }
  retry: () => void
}

/** Replaces a dashboard page that failed; the sidebar stays. */
export default function PageError({ error, retry }: PageErrorProps) {
  // An upgrade replaces the scripts that an open tab still requests; a reload loads the new ones.
  const isOutdated = error.name === 'ChunkLoadError'
  return (
    <Card>
      <h1 className="sr-only">This page did not load</h1>
      <ErrorState
        title="This page did not load"
        message="Something went wrong on our side. Nothing was changed. Try again; if it fails again, report the request id."
        requestId={error.digest}
        onRetry={isOutdated ? () => window.location.reload() : retry}
      />
    </Card>
  )
}
