'use client'

import { toNestErrors } from '@hookform/resolvers'
import { useState } from 'react'
import { get, useForm, type Path, type Resolver } from 'react-hook-form'
import { perform, type ActionResult } from '@/components/form/action-result'
import { problemsIn, toFieldProblem } from './field-problems'
import type { ProgramFields } from './program-fields'

const resolver: Resolver<ProgramFields> = (fields, _, options) => {
  const problems = problemsIn(fields)
  if (problems.length === 0) return { values: fields, errors: {} }
  const errors = Object.fromEntries(
    problems.map(({ field, message }) => [field, { type: 'domain', message }]),
  )
  return { values: {}, errors: toNestErrors(errors, options) }
}

interface ProgramFormOptions<Value> {
  before: ProgramFields
  action: (fields: ProgramFields) => Promise<ActionResult<Value>>
  onDone: (value: Value, fields: ProgramFields) => void
}

/** The state of the program form: like components/form/use-action-form.ts, for nested fields. */
export function useProgramForm<Value>({ before, action, onDone }: ProgramFormOptions<Value>) {
  const form = useForm<ProgramFields>({ resolver, defaultValues: before })
  const [problem, setProblem] = useState<string>()
  // Stays pending until the next page is shown: a second click must not create a second program.
  const [done, setDone] = useState(false)

  const submit = form.handleSubmit(async (fields) => {
    setProblem(undefined)
    const result = await perform(() => action(fields))
    if (result.ok) {
      setDone(true)
      return onDone(result.value, fields)
    }
    const known = result.violations
      .map((violation) => toFieldProblem(violation, fields))
      .filter(({ field }) => get(fields, field) !== undefined)
    known.forEach(({ field, message }, index) =>
      form.setError(field as Path<ProgramFields>, { message }, { shouldFocus: index === 0 }),
    )
    if (known.length === 0) setProblem(result.message)
  })

  const errorOf = (name: Path<ProgramFields>) => form.getFieldState(name, form.formState).error?.message

  return {
    control: form.control,
    register: form.register,
    setValue: form.setValue,
    submit,
    errorOf,
    problem,
    pending: form.formState.isSubmitting || done,
  }
}

export type ProgramForm = Pick<
  ReturnType<typeof useProgramForm>,
  'control' | 'register' | 'setValue' | 'errorOf'
>
