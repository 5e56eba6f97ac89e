'use client'

import { useState } from 'react'
import type { z } from 'zod'
import type { Action } from '@/components/form/action-result'
import { useActionForm } from '@/components/form/use-action-form'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { passwordRequest } from '@/domain/company/setup'

type PasswordRequest = z.input<typeof passwordRequest>

export function ForgotPasswordForm({ requestPassword }: { requestPassword: Action<PasswordRequest> }) {
  const [requestedFor, setRequestedFor] = useState<string>()
  const form = useActionForm({
    schema: passwordRequest,
    defaultValues: { email: '' },
    action: (values: PasswordRequest) => requestPassword(values),
    onDone: (_, { email }) => setRequestedFor(email.trim()),
  })
  if (requestedFor !== undefined)
    return (
      <Callout tone="success" role="status">
        If an account has the address <span className="font-medium wrap-anywhere">{requestedFor}</span>, a
        link is on its way. It works for 24 hours. Check your spam folder, too.
      </Callout>
    )
  return (
    <form method="post" noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <Field
        label="Email"
        required
        help="We email you a link to set a new password."
        error={form.errorOf('email')}
      >
        <Input {...form.register('email')} type="email" autoComplete="username" autoFocus />
      </Field>
      {form.problem && (
        <Callout tone="danger" role="alert">
          {form.problem}
        </Callout>
      )}
      <SubmitButton size="lg" pending={form.pending}>
        Send link
      </SubmitButton>
    </form>
  )
}
