'use client'

import { useQueryStates } from 'nuqs'
import { useTransition } from 'react'
import { Select } from '@/components/ui/select'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { programListParameters } from './list-parameters'
import { programStates, type ProgramState } from './program-state'
import { stateText } from './state-text'

const any = 'any'

/** The filter lives in the URL. While a change is on its way, what stands after is dimmed. */
export function ProgramFilters({ counts }: { counts: Partial<Record<ProgramState, number>> }) {
  const [pending, startTransition] = useTransition()
  const [{ state }, setParameters] = useQueryStates(programListParameters, {
    shallow: false,
    startTransition,
    history: 'push',
  })
  const options = [
    { value: any, label: 'All states' },
    ...programStates.map((each) => ({
      value: each,
      label: stateText[each].label,
      detail: counts[each] ?? 0,
    })),
  ]
  return (
    <div
      role="search"
      aria-label="Programs"
      data-pending={pending || undefined}
      className="peer mb-3 sm:max-w-52"
    >
      <Select
        aria-label="State"
        options={options}
        value={state ?? any}
        onValueChange={(value) =>
          void setParameters({ state: programStates.find((each) => each === value) ?? null })
        }
      />
      <VisuallyHidden role="status">{pending ? 'Loading programs' : ''}</VisuallyHidden>
    </div>
  )
}
