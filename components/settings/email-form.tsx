'use client'

import { toast } from 'sonner'
import type { z } from 'zod'
import type { Action } from '@/components/form/action-result'
import { useActionForm } from '@/components/form/use-action-form'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { Input, PasswordInput } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { emailChange } from '@/domain/company/setup'

export type EmailChange = z.input<typeof emailChange>

export function EmailForm({ changeEmail }: { changeEmail: Action<EmailChange, { isMailed: boolean }> }) {
  const form = useActionForm({
    schema: emailChange,
    defaultValues: { email: '', currentPassword: '' },
    action: (values: EmailChange) => changeEmail(values),
    onDone: ({ isMailed }, { email }) => {
      form.reset()
      toast.success(isMailed ? `Open the link in the mail to ${email.trim()}` : 'Email changed')
    },
  })
  return (
    <form method="post" noValidate onSubmit={form.submit} className="flex max-w-sm flex-col gap-4">
      <Field label="New email" required error={form.errorOf('email')}>
        <Input {...form.register('email')} type="email" autoComplete="email" />
      </Field>
      <Field label="Password" required error={form.errorOf('currentPassword')}>
        <PasswordInput {...form.register('currentPassword')} autoComplete="current-password" />
      </Field>
      {form.problem && (
        <Callout tone="danger" role="alert">
          {form.problem}
        </Callout>
      )}
      <div>
        <SubmitButton variant="secondary" pending={form.pending}>
          Change email
        </SubmitButton>
      </div>
    </form>
  )
}
