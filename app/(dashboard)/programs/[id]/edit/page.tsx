import type { Metadata } from 'next'
import { EditProgramForm } from '@/components/programs/program-form'
import { programPath } from '@/components/paths'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { updateProgram } from '../../actions'
import { findProgram } from '../../find-program'
import { ViewOnly } from '../../view-only'

export const metadata: Metadata = { title: 'Edit program' }

export default async function EditProgramPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { context } = await requireSession()
  const program = await findProgram(context, id)
  const mayWrite = isAllowed(context.actor, 'programs:write')
  return (
    <>
      <PageHeader
        title={<span className="wrap-anywhere">Edit {program.name}</span>}
        description={
          mayWrite && 'Changes apply to referrals approved from now on. Booked bonuses stay the same.'
        }
        back={{ href: programPath(id), label: program.name }}
      />
      {mayWrite ? (
        <EditProgramForm program={program} update={updateProgram} />
      ) : (
        <ViewOnly href={programPath(id)} label="Back to the program" />
      )}
    </>
  )
}
