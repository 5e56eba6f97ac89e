'use client'

import { Button } from '@/components/ui/button'
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
      {isOutdated ? (
        <ErrorState
          title="There is a new version of Referral Desk"
          message="This tab is still the old one. Reload the page to go on; nothing was changed."
          action={<Button onClick={() => window.location.reload()}>Reload page</Button>}
        />
      ) : (
        <ErrorState
          title="This page did not load"
          message="Something went wrong on our side. Nothing was changed. Try again; if it fails again, report the request id."
          requestId={error.digest}
          onRetry={retry}
        />
      )}
    </Card>
  )
}
