'use client'

import { useState } from 'react'
import type { z } from 'zod'
import type { Action } from '@/components/form/action-result'
import { useActionForm } from '@/components/form/use-action-form'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { PasswordInput } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { passwordReset } from '@/domain/company/setup'
import { endSession } from './browser-session'

type PasswordReset = z.input<typeof passwordReset>

interface ResetPasswordFormProps {
  token: string
  email: string
  resetPassword: Action<PasswordReset>
}

export function ResetPasswordForm({ token, email, resetPassword }: ResetPasswordFormProps) {
  const [leaving, setLeaving] = useState(false)
  const form = useActionForm({
    schema: passwordReset,
    defaultValues: { token, newPassword: '' },
    action: (values: PasswordReset) => resetPassword(values),
    onDone: async () => {
      setLeaving(true)
      await endSession('password-changed')
    },
  })
  return (
    <form method="post" noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      {/* Tells password managers whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field label="New password" required help="At least 10 characters." error={form.errorOf('newPassword')}>
        <PasswordInput {...form.register('newPassword')} autoComplete="new-password" autoFocus />
      </Field>
      {form.problem && (
        <Callout tone="danger" role="alert">
          {form.problem}
        </Callout>
      )}
      <SubmitButton size="lg" pending={form.pending || leaving}>
        Set password
      </SubmitButton>
    </form>
  )
}
