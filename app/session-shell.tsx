import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { CategoryColorsProvider } from '@/components/ui/category-colors'
import type { Session } from '@/server/auth/session'
import { listCategoryColors } from '@/server/services/category/list-categories'
import { switchCompany } from './switch-company'

/** The frame around every page of a signed-in person. */
export async function SessionShell({ session, children }: { session: Session; children: ReactNode }) {
  const { id, name, isvId } = session.context.scope.company
  return (
    <AppShell
      company={{ companyId: id, name, isvId }}
      companies={session.companies.map((company) => ({ companyId: company.id, name: company.name }))}
      switchCompany={switchCompany}
      person={session.person}
    >
      <CategoryColorsProvider colors={await listCategoryColors(session.context)}>
        {children}
      </CategoryColorsProvider>
    </AppShell>
  )
}
