'use client'

import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { AvailabilityLine } from './availability-line'
import { attempt } from './code-actions'
import type { CodeFields } from './code-form-schema'
import { useCodesDesk } from './codes-provider'
import { useAvailability } from './use-availability'
import { asSentence } from './violation-words'

/** The code to be: says while it is typed whether it is free, and can think of one. */
export function CodeNameField() {
  const { actions } = useCodesDesk()
  const { register, setValue, formState } = useFormContext<CodeFields>()
  const typed = useWatch<CodeFields, 'referralCode'>({ name: 'referralCode' })
  const availability = useAvailability(typed, actions.checkName)
  const [generating, setGenerating] = useState(false)
  const error = formState.errors.referralCode?.message

  const generate = async () => {
    setGenerating(true)
    const outcome = await attempt(actions.suggestName)
    setGenerating(false)
    if (!outcome.ok) return toast.error('No code was generated', { description: outcome.message })
    setValue('referralCode', outcome.value, { shouldDirty: true, shouldValidate: true })
  }

  return (
    <Field
      label="Code"
      required
      error={error && asSentence(error)}
      help={error ? undefined : <AvailabilityLine code={typed.trim()} availability={availability} />}
    >
      <div className="flex gap-2">
        <Input
          {...register('referralCode')}
          className="font-mono"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="SUMMER2026"
        />
        <Button pending={generating} onClick={generate} className="max-sm:h-10">
          Generate
        </Button>
      </div>
    </Field>
  )
}
