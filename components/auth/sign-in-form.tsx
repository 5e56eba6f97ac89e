'use client'

import { useState } from 'react'
import { z } from 'zod'
import type { ActionResult } from '@/components/form/action-result'
import { useActionForm } from '@/components/form/use-action-form'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { Input, PasswordInput } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { startSession } from './browser-session'
import { problemText, type SignInProblem } from './sign-in-problems'

const signInForm = z.object({ email: z.string().trim().min(1), password: z.string().min(1) })

interface SignInFormProps {
  /** A path of this site; the page has checked it. */
  returnPath: string
  /** The problem of an earlier attempt, from the URL. */
  problem?: SignInProblem
}

export function SignInForm({ returnPath, problem: earlier }: SignInFormProps) {
  const [leaving, setLeaving] = useState(false)
  const form = useActionForm({
    schema: signInForm,
    defaultValues: { email: '', password: '' },
    action: async ({ email, password }): Promise<ActionResult> => {
      const problem = await startSession(email, password)
      return problem
        ? { ok: false, message: problemText(problem), violations: [] }
        : { ok: true, value: undefined }
    },
    onDone: () => {
      setLeaving(true)
      window.location.assign(returnPath)
    },
  })
  const pending = form.pending || leaving
  const problem = form.formState.isSubmitted ? form.problem : earlier && problemText(earlier)
  return (
    // POST, so that a submit before the script has loaded does not put the password into the URL.
    <form method="post" noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <Field label="Email" required error={form.errorOf('email')}>
        <Input {...form.register('email')} type="email" autoComplete="username" autoFocus />
      </Field>
      <Field label="Password" required error={form.errorOf('password')}>
        <PasswordInput {...form.register('password')} autoComplete="current-password" />
      </Field>
      {problem && !pending && (
        <Callout tone="danger" role="alert">
          {problem}
        </Callout>
      )}
      <SubmitButton size="lg" pending={pending}>
        Sign in
      </SubmitButton>
      <p role="status" className="sr-only">
        {pending ? 'Signing in…' : ''}
      </p>
    </form>
  )
}
