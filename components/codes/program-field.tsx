'use client'

import { Controller, useWatch } from 'react-hook-form'
import { programStateLabels } from '@/components/programs/program-state'
import { Field } from '@/components/ui/field'
import { Select, type SelectOption } from '@/components/ui/select'
import type { ProgramChoice } from './code-actions'
import type { CodeForm } from './use-code-form'

const noProgram = 'none'

interface ProgramFieldProps {
  form: Pick<CodeForm, 'control' | 'errorOf'>
  programs: readonly ProgramChoice[]
  /** The code's current program, which is always allowed. */
  before: { id: string; name: string } | null
}

/** The program of a code. Programs that accept codes can be selected; the others show why not. */
export function ProgramField({ form: { control, errorOf }, programs, before }: ProgramFieldProps) {
  const chosen = useWatch({ control, name: 'programId' })
  const isListed = programs.some(({ id }) => id === before?.id)
  const options: SelectOption[] = [
    { value: noProgram, label: 'No program' },
    ...(before && !isListed ? [{ value: before.id, label: before.name }] : []),
    ...programs.map((program) => ({
      value: program.id,
      label: program.name,
      detail: describe(program),
      disabled: !program.takesCodes && program.id !== before?.id,
    })),
  ]
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
            options={options}
          />
        )}
      />
    </Field>
  )
}

const describe = ({ takesCodes, state, bonus }: ProgramChoice) =>
  takesCodes ? (bonus ?? 'No bonus') : programStateLabels[state].label

function helpOn(program: ProgramChoice | undefined): string {
  if (!program) return 'Determines what a referral earns.'
  const earns = program.bonus === null ? 'The partner earns no bonus.' : `The partner earns ${program.bonus}.`
  return program.state === 'active'
    ? earns
    : `${programStateLabels[program.state].label}: the code brings no referrals until the program runs. ${earns}`
}
