import { Download, ListChecks } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { SearchParams } from 'nuqs/server'
import { JobActionsBar } from '@/components/jobs/job-actions-bar'
import { JobFacts } from '@/components/jobs/job-facts'
import { isOpen, jobTypeLabels, shownStateOf } from '@/components/jobs/job-state'
import { jobRowsListOf } from '@/components/jobs/jobs-list'
import { jobRowsTable } from '@/components/jobs/jobs-table'
import { ListView } from '@/components/list/list'
import { listHrefFrom } from '@/components/list/neighbors'
import { jobPath } from '@/components/paths'
import { StateBadge } from '@/components/state-badge'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { DetailLayout } from '@/components/ui/detail-layout'
import { KeepFresh } from '@/components/ui/keep-fresh'
import { PageHeader } from '@/components/ui/page-header'
import { idSchema } from '@/domain/ids'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { getJob, listJobRows } from '@/server/services/job/jobs'
import { orNotFound } from '../../or-not-found'
import { JobsSection } from '../section'

export const metadata: Metadata = { title: 'Job' }

interface JobPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParams>
}

export default async function JobPage({ params, searchParams }: JobPageProps) {
  const { id } = await params
  if (!idSchema.safeParse(id).success) notFound()
  const { context } = await requireSession()
  const job = await orNotFound(() => getJob(context, id))
  const list = jobRowsListOf(id)
  const { query, page } = await list.load(searchParams, {}, (_filter, { cursor, limit }) =>
    findRows(context, id, Number(cursor ?? 0), limit),
  )
  return (
    <JobsSection>
      <PageHeader
        title={jobTypeLabels[job.type].label}
        beside={
          // role="status", because the page refreshes itself.
          <span role="status" className="inline-flex">
            <StateBadge of="job" state={shownStateOf(job)} />
          </span>
        }
        back={{ href: listHrefFrom('/jobs', await searchParams), label: 'Jobs' }}
        action={
          <>
            <Button asChild>
              <a href={`${jobPath(id)}/result`} download>
                <Download aria-hidden />
                Result as CSV
              </a>
            </Button>
            {isAllowed(context.actor, 'referral_codes:write') && <JobActionsBar job={job} />}
          </>
        }
      />
      {job.problem && (
        <Callout tone="danger" title="The job did not finish" className="mb-4">
          {job.problem}
        </Callout>
      )}
      <DetailLayout facts={<JobFacts job={job} now={context.now} />}>
        <div>
          <ListView
            list={list}
            query={query}
            table={jobRowsTable}
            rows={page.rows}
            nextCursor={page.nextCursor}
            empty={{
              icon: ListChecks,
              title: 'No rows yet',
              description: 'The outcome of each row appears here while the job runs.',
            }}
          />
        </div>
      </DetailLayout>
      <KeepFresh active={isOpen(job)} />
    </JobsSection>
  )
}

/** The rows after a position. A cursor that is no number leads to the first page. */
async function findRows(context: ServiceContext, id: string, cursor: number, limit: number) {
  const after = Number.isSafeInteger(cursor) ? cursor : 0
  const found = await listJobRows(context, id, { after, limit: limit + 1 })
  const rows = found.slice(0, limit)
  return { rows, nextCursor: found.length > limit ? String(rows.at(-1)!.position) : null }
}
