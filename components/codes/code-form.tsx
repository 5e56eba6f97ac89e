'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState, type ReactNode } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { DialogBody, DialogClose, DialogFooter } from '@/components/ui/dialog'
import { attempt, type Outcome } from './code-actions'
import { codeForm, fieldsOf, type CodeFieldName, type CodeFields, type CodeFormValues } from './code-form-schema'
import type { CodeView } from './code-view'
import { wordsFor } from './violation-words'

interface CodeFormProps<Value> {
  /** The code that is edited; left out when one is created. */
  code?: CodeView
  submitLabel: string
  /** `changed` names the fields that differ from where they began. */
  onSubmit: (values: CodeFormValues, changed: CodeFieldName[]) => Promise<Outcome<Value>>
  onSaved: (value: Value) => void
  children: ReactNode
}

/** The form in the create and the edit dialog: what the server refuses is said at its field, and nothing typed is lost. */
export function CodeForm<Value>({ code, submitLabel, onSubmit, onSaved, children }: CodeFormProps<Value>) {
  const form = useForm<CodeFields, unknown, CodeFormValues>({ resolver: zodResolver(codeForm), defaultValues: fieldsOf(code) })
  const [problem, setProblem] = useState<string>()
  const { dirtyFields, isSubmitting } = form.formState

  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined)
    const changed = (Object.keys(values) as CodeFieldName[]).filter((name) => dirtyFields[name])
    const outcome = await attempt(() => onSubmit(values, changed))
    if (outcome.ok) return onSaved(outcome.value)
    const atFields = outcome.violations.filter(({ field }) => field in values)
    atFields.forEach((violation, index) => {
      form.setError(violation.field as CodeFieldName, { message: wordsFor(violation) }, { shouldFocus: index === 0 })
    })
    if (atFields.length === 0) setProblem(outcome.message)
  })

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={submit} className="flex min-h-0 flex-col">
        <DialogBody>
          {problem && (
            <Callout tone="danger" role="alert" title="Nothing was saved">
              {problem}
            </Callout>
          )}
          {children}
        </DialogBody>
        <DialogFooter>
          <DialogClose asChild>
            <Button>Cancel</Button>
          </DialogClose>
          <Button type="submit" variant="primary" pending={isSubmitting}>
            {submitLabel}
          </Button>
        </DialogFooter>
      </form>
    </FormProvider>
  )
}
