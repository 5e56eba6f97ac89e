import type { ReactNode } from 'react'
import { CredentialsProvider } from './credentials'
import { ReferenceNav, type NavGroup } from './reference-nav'

/** The contents at the left (above, on narrow screens), the page beside. */
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
