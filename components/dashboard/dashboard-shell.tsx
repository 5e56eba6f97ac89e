'use client'

import { signOutHere } from '@/components/auth/begin-session'
import { AppShell, type AppShellProps } from '@/components/shell/app-shell'

/** The frame of a signed-in person; signing out is next-auth's, in the browser. */
export function DashboardShell(props: Omit<AppShellProps, 'onSignOut'>) {
  return <AppShell {...props} onSignOut={() => signOutHere()} />
}
