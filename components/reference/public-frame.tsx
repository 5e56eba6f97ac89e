import Link from 'next/link'
import type { ReactNode } from 'react'
import { KeyboardShortcuts } from '@/components/shell/keyboard-shortcuts'
import { ProductMark } from '@/components/shell/product-mark'
import { Button } from '@/components/ui/button'

/** Around the reference for readers without a desk account, such as those who integrate a partner. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-dvh">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-primary px-3 py-2 font-medium text-primary-foreground focus:translate-y-0"
      >
        Skip to content
      </a>
      <header className="border-b bg-card">
        <div className="mx-auto flex h-14 max-w-content items-center gap-2.5 px-4 sm:px-6">
          <ProductMark />
          <span className="flex-1 font-medium">Referral Desk</span>
          <Button asChild>
            <Link href="/sign-in">Sign in</Link>
          </Button>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-content px-4 py-5 outline-none sm:px-6 sm:py-8"
      >
        {children}
      </main>
      <KeyboardShortcuts />
    </div>
  )
}
