'use client'

import { useState } from 'react'
import type { z } from 'zod'
import type { Action } from '@/components/form/action-result'
import { useActionForm } from '@/components/form/use-action-form'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { Input, PasswordInput } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { invitedAccount } from '@/domain/company/setup'
import { startSession } from './browser-session'

type InvitedAccount = z.input<typeof invitedAccount>

interface InvitedAccountFormProps {
  token: string
  email: string
  createAccount: Action<InvitedAccount>
}

export function InvitedAccountForm({ token, email, createAccount }: InvitedAccountFormProps) {
  const [leaving, setLeaving] = useState(false)
  const form = useActionForm({
    schema: invitedAccount,
    defaultValues: { token, name: '', password: '' },
    action: (values: InvitedAccount) => createAccount(values),
    onDone: async (_, { password }) => {
      setLeaving(true)
      const problem = await startSession(email, password)
      window.location.assign(problem ? '/sign-in' : '/')
    },
  })
  return (
    <form method="post" noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      {/* Tells password managers whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field label="Your name" required error={form.errorOf('name')}>
        <Input {...form.register('name')} autoComplete="name" />
      </Field>
      <Field label="Password" required help="At least 10 characters." error={form.errorOf('password')}>
        <PasswordInput {...form.register('password')} autoComplete="new-password" />
      </Field>
      {form.problem && (
        <Callout tone="danger" role="alert">
          {form.problem}
        </Callout>
      )}
      <SubmitButton size="lg" pending={form.pending || leaving}>
        Create account and join
      </SubmitButton>
    </form>
  )
}
