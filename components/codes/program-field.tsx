'use client'

import { useState } from 'react'
import { Controller, useWatch } from 'react-hook-form'
import { stateText } from '@/components/programs/state-text'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { ProgramChoice } from './code-view'
import { useCodesSection } from './codes-provider'
import { ProgramName } from './program-name'
import type { CodeForm } from './use-code-form'

const noProgram = 'none'

/** The program of a code: those that take codes can be chosen, the others say why not. */
export function ProgramField({
  form: { control, errorOf },
}: {
  form: Pick<CodeForm, 'control' | 'errorOf'>
}) {
  const { programs } = useCodesSection()
  const chosen = useWatch({ control, name: 'programId' })
  // What the code has already stays allowed in any case.
  const [before] = useState(chosen)
  const options = programs.map((program) => ({
    value: program.id,
    label: <ProgramName name={program.name} />,
    detail: <Detail program={program} />,
    disabled: !program.takesCodes && program.id !== before,
  }))
  return (
    <Field
      label="Program"
      optional
      error={errorOf('programId')}
      help={helpOn(programs.find(({ id }) => id === chosen))}
    >
      <Controller
        name="programId"
        control={control}
        render={({ field: { ref, value, onChange, onBlur } }) => (
          <Select
            ref={ref}
            onBlur={onBlur}
            value={value === '' ? noProgram : value}
            onValueChange={(next) => onChange(next === noProgram ? '' : next)}
            options={[{ value: noProgram, label: 'No program' }, ...options]}
          />
        )}
      />
    </Field>
  )
}

function Detail({ program: { takesCodes, state, bonus } }: { program: ProgramChoice }) {
  const words = takesCodes ? (bonus ?? 'No bonus') : stateText[state].label
  return <span className="block max-w-[32vw] truncate sm:max-w-60">{words}</span>
}

function helpOn(program: ProgramChoice | undefined): string {
  if (!program) return 'Decides what a referral earns.'
  const earns = program.bonus === null ? 'The owner earns no bonus.' : `The owner earns ${program.bonus}.`
  return program.state === 'active'
    ? earns
    : `${stateText[program.state].label}: the code brings no referrals meanwhile. ${earns}`
}
