'use client'

import { AuthFrame } from '@/components/shell/auth-frame'
import { Button } from '@/components/ui/button'
import './globals.css'

/** Shown when the root layout itself failed, so without its providers and theme. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Referral Desk</title>
        <AuthFrame
          title="Something went wrong"
          description="The page could not be shown. Nothing you saved is lost. Reload the page; if it fails again, report the request id to your administrator."
        >
          {error.digest && (
            <p className="mb-4 text-table text-muted-foreground">
              Request <code className="text-foreground">{error.digest}</code>
            </p>
          )}
          <Button variant="primary" onClick={() => window.location.reload()}>
            Reload page
          </Button>
        </AuthFrame>
      </body>
    </html>
  )
}
