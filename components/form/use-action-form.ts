'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm, type DefaultValues, type FieldValues, type Path } from 'react-hook-form'
import type { z } from 'zod'
import { perform, type ActionResult } from './action-result'
import { asFieldRule, errorText, ruleOf } from './sentences'

interface Options<Values extends FieldValues, Value> {
  /** The domain's schema, with which the server action parses again. */
  schema: z.ZodType<FieldValues, Values>
  defaultValues: DefaultValues<Values>
  action: (values: Values) => Promise<ActionResult<Value>>
  onDone: (value: Value, values: Values) => void | Promise<void>
}

/**
 * A form for a server action. Errors of the browser and the server appear under their fields, by the same rules. Focus moves
 * to the first error, `problem` is an error that concerns no field, and typed values are kept.
 */
export function useActionForm<Values extends FieldValues, Value>({
  schema,
  defaultValues,
  action,
  onDone,
}: Options<Values, Value>) {
  const form = useForm<Values>({ resolver: zodResolver(schema, undefined, { raw: true }), defaultValues })
  const [problem, setProblem] = useState<string>()

  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined)
    const result = await perform(() => action(values))
    if (result.ok) return await onDone(result.value, values)
    const current: FieldValues = form.getValues()
    // An error of a value that was changed since it was sent no longer belongs under its field.
    const known = result.violations
      .map(asFieldRule)
      .filter(({ name }) => name in values && JSON.stringify(current[name]) === JSON.stringify(values[name]))
    known.forEach(({ name, rule }, index) =>
      form.setError(name as Path<Values>, { message: rule }, { shouldFocus: index === 0 }),
    )
    if (known.length === 0) setProblem(result.message)
  })

  /** The error message of a field. */
  const errorOf = (name: Path<Values>) =>
    errorText(ruleOf(form.getFieldState(name, form.formState).error), form.getValues(name))

  return { ...form, submit, errorOf, problem, pending: form.formState.isSubmitting }
}
