import Link from 'next/link'
import type { ReactNode } from 'react'
import { PageFrame } from '@/components/shell/page-frame'
import { ProductMark } from '@/components/shell/product-mark'
import { Button } from '@/components/ui/button'

/** Around the reference for readers without an account, such as a partner’s developers. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const header = (
    <header className="border-b bg-card">
      <div className="mx-auto flex h-14 max-w-content items-center gap-2.5 px-4 sm:px-6">
        <ProductMark />
        <span className="flex-1 font-medium">Referral Desk</span>
        <Button asChild>
          <Link href="/sign-in">Sign in</Link>
        </Button>
      </div>
    </header>
  )
  return <PageFrame navigation={header}>{children}</PageFrame>
}
