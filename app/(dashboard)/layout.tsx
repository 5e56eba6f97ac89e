import type { ReactNode } from 'react'
import { DeskShell } from '@/components/dashboard/desk-shell'
import { findDesk } from '@/server/auth/session'
import { switchCompany } from './actions'

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const desk = await findDesk()
  // No frame for a stranger: the page itself sends them to sign in, and back to where they wanted to go.
  if (!desk) return children
  const { id, name, isvId } = desk.context.scope.company
  const companies = desk.companies.map((company) => ({
    companyId: company.id,
    name: company.name,
    isvId: company.isvId,
    current: company.id === id,
  }))
  return (
    <DeskShell
      company={{ name, isvId }}
      companies={companies}
      person={desk.person}
      onSwitchCompany={switchCompany}
    >
      {children}
    </DeskShell>
  )
}
