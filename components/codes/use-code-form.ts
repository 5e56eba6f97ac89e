'use client'

import { useState } from 'react'
import type { ActionResult } from '@/components/form/action-result'
import { useActionForm } from '@/components/form/use-action-form'
import {
  codeForm,
  fieldsOf,
  type CodeFieldName,
  type CodeFields,
  type CodeFormValues,
} from './code-form-schema'
import type { CodeView } from './code-view'
import { inWordsOfTheForm } from './violation-text'

interface CodeFormOptions<Value> {
  /** The code that is edited; left out when one is created. */
  code?: CodeView
  /** `changed` names the fields that differ from where they began. */
  action: (values: CodeFormValues, changed: CodeFieldName[]) => Promise<ActionResult<Value>>
  onDone: (value: Value) => void
}

/** The form in the create and the edit dialog. */
export function useCodeForm<Value>({ code, action, onDone }: CodeFormOptions<Value>) {
  const [before] = useState(() => fieldsOf(code))
  return useActionForm({
    schema: codeForm,
    defaultValues: before,
    action: async (fields: CodeFields) => {
      const changed = (Object.keys(fields) as CodeFieldName[]).filter((name) => fields[name] !== before[name])
      const result = await action(codeForm.parse(fields), changed)
      return result.ok ? result : { ...result, violations: result.violations.map(inWordsOfTheForm) }
    },
    onDone,
  })
}

/** What the fields of that form take it as. */
export type CodeForm = ReturnType<typeof useCodeForm>
