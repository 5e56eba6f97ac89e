'use client'

import { debounce, useQueryStates } from 'nuqs'
import { useTransition } from 'react'
import { SearchInput } from '@/components/ui/search-input'
import { Select } from '@/components/ui/select'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { bonusSides, bonusStates } from '@/domain/bonus/bonus'
import { bonusParameters, type BonusParameters } from './bonus-parameters'
import { sideText, type ProgramChoice } from './bonus-view'
import { stateText } from './state-text'

/** No state, side, currency or program id is called so. */
const any = 'any'

const stateOptions = [
  { value: any, label: 'All states' },
  ...bonusStates.map((state) => ({ value: state, label: stateText[state].label })),
]
const sideOptions = [
  { value: any, label: 'Both sides' },
  ...bonusSides.map((side) => ({ value: side, label: sideText[side] })),
]

interface BonusFiltersProps {
  programs: readonly ProgramChoice[]
  currencies: readonly string[]
}

/** Everything here lives in the URL; a change begins again at the first page. While one is on its way, what stands after is dimmed. */
export function BonusFilters({ programs, currencies }: BonusFiltersProps) {
  const [pending, startTransition] = useTransition()
  const [{ person, state, program, currency, side }, setParameters] = useQueryStates(bonusParameters, {
    shallow: false,
    startTransition,
  })

  const choose = (change: Partial<BonusParameters>) =>
    void setParameters({ ...change, cursor: null }, { history: 'push' })
  const type = (text: string) => {
    const value = text.trimStart() === '' ? null : text.trimStart()
    void setParameters(
      { person: value, cursor: null },
      { limitUrlUpdates: debounce(value === null ? 0 : 300) },
    )
  }
  // What the address names but the company does not have is shown as it is, not as "All".
  const programOptions = [
    { value: any, label: 'All programs' },
    ...programs.map(({ id, name }) => ({ value: id, label: name })),
    ...unknown(
      program,
      programs.map(({ id }) => id),
    ),
  ]
  const currencyOptions = [
    { value: any, label: 'All currencies' },
    ...currencies.map((each) => ({ value: each, label: each })),
    ...unknown(currency, currencies),
  ]

  return (
    <div
      role="search"
      aria-label="Bonuses"
      data-pending={pending || undefined}
      className="peer mb-3 grid grid-cols-2 gap-2 md:grid-cols-4 xl:grid-cols-[minmax(0,1.5fr)_repeat(4,minmax(0,1fr))]"
    >
      <div className="col-span-2 md:col-span-4 xl:col-span-1">
        <SearchInput
          aria-label="Beneficiary user id"
          placeholder="Beneficiary user id"
          value={person ?? ''}
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <Select
        aria-label="State"
        options={stateOptions}
        value={state ?? any}
        onValueChange={(value) => choose({ state: bonusStates.find((each) => each === value) ?? null })}
      />
      <Select
        aria-label="Program"
        options={programOptions}
        value={program ?? any}
        onValueChange={(value) => choose({ program: value === any ? null : value })}
      />
      <Select
        aria-label="Currency"
        options={currencyOptions}
        value={currency ?? any}
        onValueChange={(value) => choose({ currency: value === any ? null : value })}
      />
      <Select
        aria-label="Side"
        options={sideOptions}
        value={side ?? any}
        onValueChange={(value) => choose({ side: bonusSides.find((each) => each === value) ?? null })}
      />
      <VisuallyHidden role="status">{pending ? 'Loading bonuses' : ''}</VisuallyHidden>
    </div>
  )
}

function unknown(chosen: string | null, known: readonly string[]) {
  return chosen === null || known.includes(chosen) ? [] : [{ value: chosen, label: chosen }]
}
