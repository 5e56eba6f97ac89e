'use client'

import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { toast } from 'sonner'
import { perform } from '@/components/form/action-result'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { AvailabilityLine, useAvailability } from './availability'
import { useCodesSection } from './codes-provider'
import type { CodeForm } from './use-code-form'

/** The field for a new code: shows its availability while typing, and can generate one. */
export function CodeNameField({
  form,
}: {
  form: Pick<CodeForm, 'control' | 'register' | 'setValue' | 'errorOf'>
}) {
  const { actions } = useCodesSection()
  const typed = useWatch({ control: form.control, name: 'referralCode' })
  const availability = useAvailability(typed, actions.checkName)
  const [generating, setGenerating] = useState(false)
  const error = form.errorOf('referralCode')

  const generate = async () => {
    setGenerating(true)
    const result = await perform(() => actions.suggestName())
    setGenerating(false)
    if (!result.ok) return toast.error('No code was generated', { description: result.message })
    form.setValue('referralCode', result.value, { shouldDirty: true, shouldValidate: true })
  }

  return (
    <Field
      label="Code"
      required
      error={error}
      help={error ? undefined : <AvailabilityLine code={typed.trim()} availability={availability} />}
    >
      <div className="flex gap-2">
        <Input
          {...form.register('referralCode')}
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
