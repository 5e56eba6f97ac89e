import type { Metadata } from 'next'
import { Link } from '@/components/ui/link'
import { AuthFrame } from '@/components/shell/auth-frame'
import { Button } from '@/components/ui/button'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <AuthFrame
      title="Page not found"
      description="Check the address for typos. The page may have been removed, or it belongs to a company you have no access to."
    >
      <Button asChild variant="primary">
        <Link href="/">Go to the overview</Link>
      </Button>
    </AuthFrame>
  )
}
