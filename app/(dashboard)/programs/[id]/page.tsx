import type { Metadata } from 'next'
import { Suspense } from 'react'
import { ProgramActionsBar } from '@/components/programs/program-actions-bar'
import { ProgramFacts } from '@/components/programs/program-facts'
import { ProgramFigures } from '@/components/programs/program-figures'
import { ProgramStanding } from '@/components/programs/program-standing'
import { programPath } from '@/components/programs/program-view'
import { PageHeader } from '@/components/ui/page-header'
import { TableSkeleton } from '@/components/ui/skeleton'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { updateProgram } from '../actions'
import { CodesOfProgram } from './codes'
import { countPending } from './count-pending'
import { findProgram } from './find-program'

interface ProgramPageProps {
  params: Promise<{ id: string }>
}

export const metadata: Metadata = { title: 'Program' }

export default async function ProgramPage({ params }: ProgramPageProps) {
  const { id } = await params
  const { context } = await requireSession(programPath(id))
  // Before anything is sent: an unknown program answers 404, which a page that has begun to stream no longer can.
  const program = await findProgram(context, id)
  const pending = await countPending(context, id)
  const mayWrite = isAllowed(context.actor, 'programs:write')
  return (
    <>
      <PageHeader
        title={<span className="wrap-anywhere">{program.name}</span>}
        description={<ProgramStanding program={program} />}
        back={{ href: '/programs', label: 'Programs' }}
        action={mayWrite && <ProgramActionsBar program={program} pending={pending} update={updateProgram} />}
      />
      <ProgramFigures program={program} pending={pending} />
      <div className="flex flex-col gap-4 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <Suspense fallback={<TableSkeleton rows={6} columns={4} />}>
          <CodesOfProgram context={context} programId={id} />
        </Suspense>
        <ProgramFacts program={program} now={context.now} />
      </div>
    </>
  )
}
