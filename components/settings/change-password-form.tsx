'use client'

import { useState } from 'react'
import type { z } from 'zod'
import { endSession } from '@/components/auth/browser-session'
import type { Action } from '@/components/form/action-result'
import { useActionForm } from '@/components/form/use-action-form'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { PasswordInput } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { passwordChange } from '@/domain/company/setup'

export type PasswordChange = z.input<typeof passwordChange>

export function ChangePasswordForm({
  email,
  changePassword,
}: {
  email: string
  changePassword: Action<PasswordChange>
}) {
  const [leaving, setLeaving] = useState(false)
  const form = useActionForm({
    schema: passwordChange,
    defaultValues: { currentPassword: '', newPassword: '' },
    action: (values: PasswordChange) => changePassword(values),
    onDone: async () => {
      setLeaving(true)
      await endSession('password-changed')
    },
  })
  return (
    <form method="post" noValidate onSubmit={form.submit} className="flex max-w-sm flex-col gap-4">
      {/* Identifies the account for password managers. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field label="Current password" required error={form.errorOf('currentPassword')}>
        <PasswordInput {...form.register('currentPassword')} autoComplete="current-password" />
      </Field>
      <Field label="New password" required help="At least 10 characters." error={form.errorOf('newPassword')}>
        <PasswordInput {...form.register('newPassword')} autoComplete="new-password" />
      </Field>
      {form.problem && (
        <Callout tone="danger" role="alert">
          {form.problem}
        </Callout>
      )}
      <div>
        <SubmitButton variant="secondary" pending={form.pending || leaving}>
          Change password
        </SubmitButton>
      </div>
    </form>
  )
}
