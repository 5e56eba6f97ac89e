'use client'

import Form from 'next/form'
import { useFormStatus } from 'react-dom'
import { toSentence } from '@/components/form/sentences'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { SearchInput } from '@/components/ui/input'

interface ValidateFormProps {
  /** From the URL. */
  code: string
  /** The format rule that the code breaks. */
  rule?: string
}

/** The code is in the URL, so that a result can be bookmarked and shared. */
export function ValidateForm({ code, rule }: ValidateFormProps) {
  return (
    <Form action="/validate" className="mb-6 max-w-2xl">
      <Field label="Referral code" help="Codes are not case-sensitive." error={rule && toSentence(rule)}>
        <div className="flex gap-2">
          <SearchInput
            aria-label="Referral code"
            name="code"
            defaultValue={code}
            placeholder="PARTNER2024"
            required
            autoCapitalize="characters"
            maxLength={200}
            autoFocus
            className="h-12 font-mono text-section max-sm:h-12"
          />
          <Submit />
        </div>
      </Field>
    </Form>
  )
}

function Submit() {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" variant="primary" size="lg" pending={pending} className="h-12">
      Validate
    </Button>
  )
}
