import { Megaphone, SearchX } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { CreateProgramButton } from './create-program-button'
import { programsHref } from './list-parameters'
import type { ProgramState } from './program-state'
import { stateText } from './state-text'

/** Instead of the table: there is no program yet, or none in this state. */
export function ProgramsEmpty({ state, mayWrite }: { state: ProgramState | null; mayWrite: boolean }) {
  if (state !== null) {
    return (
      <Card>
        <EmptyState
          icon={SearchX}
          title="No program matches"
          description={`No program is in the state “${stateText[state].label}”.`}
          action={
            <Button asChild>
              <Link href={programsHref()}>Clear filter</Link>
            </Button>
          }
        />
      </Card>
    )
  }
  const next = mayWrite
    ? 'Create the first one, then choose it for your codes.'
    : 'An owner, admin or marketer of your team can create one.'
  return (
    <Card>
      <EmptyState
        icon={Megaphone}
        title="No programs yet"
        description={`A program decides what a referral earns, and how many there may be. ${next}`}
        action={mayWrite && <CreateProgramButton />}
      />
    </Card>
  )
}
