import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { codesTableOf } from '@/components/codes/codes-table'
import { TableSkeleton } from '@/components/list/data-table'
import { listHrefFrom } from '@/components/list/neighbors'
import { RememberVisit } from '@/components/palette/remember-visit'
import { ProgramActionsBar } from '@/components/programs/program-actions-bar'
import { ProgramCodes } from '@/components/programs/program-codes'
import { ProgramFacts } from '@/components/programs/program-facts'
import { ProgramFigures } from '@/components/programs/program-figures'
import { explainProgram, stateOfProgram } from '@/components/programs/program-state'
import { StateBadge } from '@/components/state-badge'
import { DetailLayout } from '@/components/ui/detail-layout'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { withPartnerNames } from '@/server/services/partner/partner-names'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import { countPending } from '../../count-pending'
import { History } from '../../history'
import { updateProgram } from '../actions'
import { findProgram } from '../find-program'

export const metadata: Metadata = { title: 'Program' }

interface ProgramPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParams>
}

export default async function ProgramPage({ params, searchParams }: ProgramPageProps) {
  const { id } = await params
  const { context } = await requireSession()
  // Loaded before streaming starts, because only then can an unknown program answer 404.
  const program = await findProgram(context, id)
  const pending = await countPending(context, { programId: id })
  const { name, status } = program
  return (
    <>
      <RememberVisit kind="program" id={id} name={name} />
      <PageHeader
        title={<span className="wrap-anywhere">{name}</span>}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <StateBadge of="program" state={stateOfProgram(program, context.now)} />
            {explainProgram(program, context.now, context.scope.company.timeZone)}
          </span>
        }
        back={{ href: listHrefFrom('/programs', await searchParams), label: 'Programs' }}
        action={
          isAllowed(context.actor, 'programs:write') && (
            <ProgramActionsBar program={{ id, name, status }} pending={pending} update={updateProgram} />
          )
        }
      />
      <ProgramFigures program={program} pending={pending} />
      <DetailLayout facts={<ProgramFacts program={program} now={context.now} />}>
        <Suspense fallback={<TableSkeleton table={codesTableOf('Codes')} rows={6} label="Loading codes" />}>
          <CodesOfProgram context={context} programId={id} />
        </Suspense>
        <Suspense>
          <History context={context} type="program" id={id} />
        </Suspense>
      </DetailLayout>
    </>
  )
}

/** The codes that use the program, by number of uses: the order that an index serves. */
async function CodesOfProgram({ context, programId }: { context: ServiceContext; programId: string }) {
  const { referralCodes, nextCursor } = await browseReferralCodes(context, {
    programId,
    sort: 'most_used',
    limit: 25,
  })
  const codes = await withPartnerNames(context, referralCodes, ({ ownerId }) => ownerId)
  return <ProgramCodes programId={programId} codes={codes} more={nextCursor !== null} />
}
