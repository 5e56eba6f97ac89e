import type { ReactNode } from 'react'
import { DashboardShell } from '@/components/dashboard/dashboard-shell'
import { findSession } from '@/server/auth/session'
import { switchCompany } from './actions'

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const session = await findSession()
  // No frame for a stranger: the page itself sends them to sign in, and back to where they wanted to go.
  if (!session) return children
  const { id, name, isvId } = session.context.scope.company
  const companies = session.companies.map((company) => ({
    companyId: company.id,
    name: company.name,
    isvId: company.isvId,
    current: company.id === id,
  }))
  return (
    <DashboardShell
      company={{ name, isvId }}
      companies={companies}
      person={session.person}
      onSwitchCompany={switchCompany}
    >
      {children}
    </DashboardShell>
  )
}
