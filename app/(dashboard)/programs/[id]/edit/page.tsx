import type { Metadata } from 'next'
import { EditProgramForm } from '@/components/programs/program-form'
import { programPath } from '@/components/programs/program-view'
import { ProgramsReadOnly } from '@/components/programs/programs-read-only'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { updateProgram } from '../../actions'
import { findProgram } from '../find-program'

export const metadata: Metadata = { title: 'Edit program' }

export default async function EditProgramPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { context } = await requireSession(`${programPath(id)}/edit`)
  const program = await findProgram(context, id)
  const mayWrite = isAllowed(context.actor, 'programs:write')
  return (
    <>
      <PageHeader
        title={<span className="wrap-anywhere">Edit {program.name}</span>}
        description={
          mayWrite &&
          'Changes hold for referrals approved from now on; bonuses that are booked stay as they are.'
        }
        back={{ href: programPath(id), label: program.name }}
      />
      {mayWrite ? (
        <EditProgramForm program={program} update={updateProgram} />
      ) : (
        <ProgramsReadOnly href={programPath(id)} label="Back to the program" />
      )}
    </>
  )
}
