import type { Metadata } from 'next'
import { CheckResult } from '@/components/import/check-result'
import { ImportCodes } from '@/components/import/import-codes'
import { isOpen } from '@/components/jobs/job-state'
import { AskRole } from '@/components/shell/ask-role'
import { KeepFresh } from '@/components/ui/keep-fresh'
import { PageHeader } from '@/components/ui/page-header'
import { idSchema } from '@/domain/ids'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { listFailedRows } from '@/server/services/job/failed-rows'
import { getJob } from '@/server/services/job/jobs'
import { orNotFound } from '../../or-not-found'

export const metadata = {
  title: 'Import codes',
  description: 'Create a code for each row of a file.',
} satisfies Metadata

const maxFailedRows = 50

export default async function ImportPage({
  searchParams,
}: {
  searchParams: Promise<{ check?: string | string[] }>
}) {
  const { context } = await requireSession()
  const { check } = await searchParams
  return (
    <>
      <PageHeader {...metadata} back={{ href: '/codes', label: 'Codes' }} />
      {isAllowed(context.actor, 'referral_codes:write') ? (
        <ImportCodes />
      ) : (
        <AskRole permission="referral_codes:write" action="import codes" />
      )}
      {check !== undefined && <Check context={context} id={idSchema.safeParse(check).data ?? ''} />}
    </>
  )
}

async function Check({ context, id }: { context: ServiceContext; id: string }) {
  const job = await orNotFound(() => getJob(context, id))
  const failedRows = await listFailedRows(context, id, maxFailedRows)
  return (
    <>
      <CheckResult job={job} failedRows={failedRows} />
      <KeepFresh active={isOpen(job)} />
    </>
  )
}
