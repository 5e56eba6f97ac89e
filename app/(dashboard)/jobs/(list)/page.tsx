import { ListChecks } from 'lucide-react'
import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { isOpen } from '@/components/jobs/job-state'
import { jobsList } from '@/components/jobs/jobs-list'
import { jobsTableFor } from '@/components/jobs/jobs-table'
import { ExportButton } from '@/components/list/export-button'
import { ListView } from '@/components/list/list'
import { Button } from '@/components/ui/button'
import { KeepFresh } from '@/components/ui/keep-fresh'
import { Link } from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { findJobs } from '../find-jobs'
import { JobsSection } from '../section'
import { openList } from '../../views/open-list'

export const metadata = {
  title: 'Jobs',
  description:
    'Work on many codes at once. It goes on when you close the page. What it changes can be undone. Kept for 90 days.',
} satisfies Metadata

export default async function JobsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { context } = await requireSession()
  const views = await openList(context, 'jobs', searchParams)
  const { query, page } = await jobsList.load(searchParams, {}, findJobs(context))
  return (
    <JobsSection>
      <PageHeader {...metadata} action={<ExportButton list={jobsList} values={query.values} />} />
      <ListView
        list={jobsList}
        views={views}
        query={query}
        table={jobsTableFor(isAllowed(context.actor, 'referral_codes:write'))}
        rows={page.rows}
        nextCursor={page.nextCursor}
        empty={{
          icon: ListChecks,
          title: 'No jobs yet',
          description:
            'Creating or changing many codes at once is a job. Its progress and its result appear here.',
          action: (
            <Button asChild>
              <Link href="/codes">Go to codes</Link>
            </Button>
          ),
        }}
      />
      <KeepFresh active={page.rows.some(isOpen)} />
    </JobsSection>
  )
}
