import { Link } from '@/components/ui/link'
import type { ReactNode } from 'react'
import { PageFrame } from '@/components/shell/page-frame'
import { ProductMark } from '@/components/shell/product-mark'
import { Button } from '@/components/ui/button'
import { CredentialsProvider } from './credentials'
import { ReferenceNav, type NavGroup } from './reference-nav'

/** The contents beside the page, and above it under 1280 px. */
export function ReferenceLayout({ groups, children }: { groups: readonly NavGroup[]; children: ReactNode }) {
  return (
    <CredentialsProvider>
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[13rem_minmax(0,1fr)]">
        <div className="xl:sticky xl:top-8 xl:-ml-2 xl:max-h-[calc(100dvh-4rem)] xl:self-start xl:overflow-y-auto xl:p-1">
          <ReferenceNav groups={groups} />
        </div>
        <div className="min-w-0">{children}</div>
      </div>
    </CredentialsProvider>
  )
}

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
