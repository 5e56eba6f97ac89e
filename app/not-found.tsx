import type { Metadata } from 'next'
import Link from 'next/link'
import { AuthFrame } from '@/components/shell/auth-frame'
import { Button } from '@/components/ui/button'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <AuthFrame
      title="There is nothing here"
      description="The address is mistyped, or what was here is gone or belongs to a company you are not in."
    >
      <Button asChild variant="primary">
        <Link href="/">Go to the overview</Link>
      </Button>
    </AuthFrame>
  )
}
