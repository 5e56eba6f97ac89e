import type { Metadata } from 'next'
import { CreateProgramForm } from '@/components/programs/program-form'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { getLatestCurrency } from '@/server/services/program/list-programs'
import { createProgram } from '../actions'
import { ViewOnly } from '../view-only'

export const metadata: Metadata = { title: 'Create program' }

export default async function NewProgramPage() {
  const { context } = await requireSession()
  const back = { href: '/programs', label: 'Programs' }
  if (!isAllowed(context.actor, 'programs:write')) {
    return (
      <>
        <PageHeader title="Create program" back={back} />
        <ViewOnly href="/programs" label="All programs" />
      </>
    )
  }
  return (
    <>
      <PageHeader
        title="Create program"
        description="What each referral earns, and its limits. Choose it for your codes afterwards."
        back={back}
      />
      <CreateProgramForm currency={(await getLatestCurrency(context)) ?? 'USD'} create={createProgram} />
    </>
  )
}
