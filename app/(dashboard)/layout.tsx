import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { findSession } from '@/server/auth/session'
import { switchCompany } from './actions'

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const session = await findSession()
  // The reference is public, and every other page sends a visitor without a session to sign-in.
  if (!session) return children
  const { id, name, isvId } = session.context.scope.company
  return (
    <AppShell
      company={{ companyId: id, name, isvId }}
      companies={session.companies.map((company) => ({ companyId: company.id, name: company.name }))}
      switchCompany={switchCompany}
      person={session.person}
    >
      {children}
    </AppShell>
  )
}
