import type { Metadata } from 'next'
import { CreateProgramForm } from '@/components/programs/program-form'
import { ProgramsReadOnly } from '@/components/programs/programs-read-only'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { getLatestCurrency } from '@/server/services/program/list-programs'
import { createProgram } from '../actions'

export const metadata: Metadata = { title: 'Create program' }

export default async function NewProgramPage() {
  const { context } = await requireSession('/programs/new')
  const back = { href: '/programs', label: 'Programs' }
  if (!isAllowed(context.actor, 'programs:write')) {
    return (
      <>
        <PageHeader title="Create program" back={back} />
        <ProgramsReadOnly href="/programs" label="All programs" />
      </>
    )
  }
  return (
    <>
      <PageHeader
        title="Create program"
        description="What a referral earns, and how many there may be. Codes use it once you choose it for them."
        back={back}
      />
      <CreateProgramForm currency={(await getLatestCurrency(context)) ?? 'USD'} create={createProgram} />
    </>
  )
}
