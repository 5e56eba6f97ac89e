'use client'

import { AuthFrame } from '@/components/shell/auth-frame'
import { Button } from '@/components/ui/button'
import './globals.css'

/** The last resort, when even the layout failed: no provider and no chosen theme here. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Referral Desk</title>
        <AuthFrame
          title="Something went wrong on our side"
          description="Nothing you saved is lost. Try again; if it stays, give the reference below to whoever runs this desk."
        >
          {error.digest && (
            <p className="mb-4 text-table text-muted-foreground">
              Reference <code className="text-foreground">{error.digest}</code>
            </p>
          )}
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
        </AuthFrame>
      </body>
    </html>
  )
}
