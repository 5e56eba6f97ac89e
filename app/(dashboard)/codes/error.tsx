'use client'

import { Card } from '@/components/ui/card'
import { ErrorState } from '@/components/ui/error-state'

export default function CodesError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  return (
    <Card>
      <ErrorState
        title="The codes did not load"
        message="Something went wrong on our side; no code was changed. Try again, and report the request if it persists."
        requestId={digest}
        onRetry={retry}
      />
    </Card>
  )
}
