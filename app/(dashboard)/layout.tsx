import type { ReactNode } from 'react'
import { SessionShell } from '@/app/session-shell'
import { requireSession } from '@/server/auth/session'

/** Redirects to sign-in with a real 307: below a `loading.tsx`, the status is sent before a page can redirect. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  return <SessionShell session={await requireSession()}>{children}</SessionShell>
}
