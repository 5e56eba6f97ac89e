import type { ReactNode } from 'react'
import { JobFollower } from '@/components/jobs/job-follower'
import { AppShell } from '@/components/shell/app-shell'
import { CategoryColorsProvider } from '@/components/ui/category-colors'
import { formatZone } from '@/components/ui/format'
import { TimeZoneProvider } from '@/components/ui/time-zone'
import type { Session } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { listCategoryColors } from '@/server/services/category/list-categories'
import { listOwnOpenJobs } from '@/server/services/job/jobs'
import { undoJob } from './(dashboard)/jobs/actions'
import { switchCompany } from './switch-company'

/** More toasts would cover the page. */
const maxFollowed = 3

/** The frame around every page of a signed-in person. */
export async function SessionShell({ session, children }: { session: Session; children: ReactNode }) {
  const [colors, running] = await Promise.all([
    listCategoryColors(session.context),
    listOwnOpenJobs(session.context, maxFollowed),
  ])
  const { id, name, isvId, timeZone } = session.context.scope.company
  return (
    <TimeZoneProvider value={timeZone}>
      <AppShell
        company={{ companyId: id, name, isvId }}
        companies={session.companies.map((company) => ({ companyId: company.id, name: company.name }))}
        switchCompany={switchCompany}
        person={session.person}
        timeZone={formatZone(timeZone, session.context.now)}
      >
        <JobFollower
          running={running}
          undo={isAllowed(session.context.actor, 'referral_codes:write') ? undoJob : undefined}
        >
          <CategoryColorsProvider colors={colors}>{children}</CategoryColorsProvider>
        </JobFollower>
      </AppShell>
    </TimeZoneProvider>
  )
}
