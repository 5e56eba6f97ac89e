'use client'

import { useState } from 'react'
import type { ActionResult } from '@/components/form/action-result'
import { changedFields } from '@/components/form/changed-fields'
import { useActionForm } from '@/components/form/use-action-form'
import { useTimeZone } from '@/components/ui/time-zone'
import type { FieldViolation } from '@/domain/errors'
import {
  codeForm,
  fieldsOf,
  type CodeFieldName,
  type CodeFields,
  type CodeFormValues,
} from './code-form-schema'
import type { EditableCode } from './code-actions'
import { useCodeChoices } from './codes-provider'
import { useAskAboutTerms } from './use-ask-about-terms'

interface CodeFormOptions<Value> {
  /** The code to edit; undefined to create one. */
  code?: EditableCode
  /** `changed` lists the fields that differ from their initial values. */
  action: (values: CodeFormValues, changed: CodeFieldName[]) => Promise<ActionResult<Value>>
  onDone: (value: Value, fields: CodeFields) => void
}

/** The form in the create and the edit dialog. */
export function useCodeForm<Value>({ code, action, onDone }: CodeFormOptions<Value>) {
  const timeZone = useTimeZone()
  const [before] = useState(() => fieldsOf(code, timeZone))
  const [schema] = useState(() => codeForm(timeZone))
  const choices = useCodeChoices()
  const askAbout = useAskAboutTerms(choices)
  const form = useActionForm({
    schema,
    defaultValues: before,
    action: async (fields: CodeFields) => {
      const changed: CodeFieldName[] = changedFields(before, fields)
      const values = schema.parse(fields)
      const question = await askAbout(Object.fromEntries(changed.map((name) => [name, values[name]])))
      if (question) return question
      const result = await action(values, changed)
      return result.ok ? result : { ...result, violations: result.violations.map(withFormMessage) }
    },
    onDone,
  })
  return { ...form, choices }
}

/** The form as its fields receive it. */
export type CodeForm = ReturnType<typeof useCodeForm>

/** For some violations, the form has a more specific fix than the API. */
const messageByReason: Record<string, string> = {
  REFERRAL_CODE_TAKEN: 'This code is taken. Choose another, or generate one.',
  EXPIRES_BEFORE_START: 'Choose a time after the start.',
  MAX_USES_BELOW_USED_COUNT: 'Enter at least the number of uses the code already has.',
  PROGRAM_NOT_FOUND: 'This program no longer exists. Choose another.',
  PROGRAM_NOT_RUNNING: 'This program is not running. Choose another.',
  USER_TYPE_MISMATCH: 'The owner of this code cannot refer in this program. Choose another.',
}

const withFormMessage = (violation: FieldViolation): FieldViolation => ({
  ...violation,
  description: messageByReason[violation.reason] ?? violation.description,
})
