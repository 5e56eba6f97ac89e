'use client'

import Form from 'next/form'
import { useFormStatus } from 'react-dom'
import { toSentence } from '@/components/form/sentences'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input, SearchInput } from '@/components/ui/input'

interface ValidateFormProps {
  /** From the URL. */
  code: string
  user: string
  /** The format rule that the code or the user id breaks. */
  rule?: string
  userRule?: string
}

/** Code and user are in the URL, so that a result can be bookmarked and shared. */
export function ValidateForm({ code, user, rule, userRule }: ValidateFormProps) {
  return (
    <Form action="/validate" className="mb-6 flex max-w-2xl flex-col gap-4">
      <Field
        label="Referral code"
        help="Or a whole share link. Codes are not case-sensitive."
        error={rule && toSentence(rule)}
      >
        <SearchInput
          aria-label="Referral code"
          name="code"
          defaultValue={code}
          placeholder="PARTNER2024"
          required
          autoCapitalize="characters"
          maxLength={1000}
          autoFocus
          className="h-12 font-mono text-section max-sm:h-12"
        />
      </Field>
      <Field
        label="For user id"
        optional
        help="Checks whether this user was already referred, owns the code, or would be held for review."
        error={userRule && toSentence(userRule)}
      >
        <div className="flex gap-2">
          <Input
            name="user"
            defaultValue={user}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className="font-mono sm:h-10"
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
    <Button type="submit" variant="primary" size="lg" pending={pending}>
      Validate
    </Button>
  )
}
