'use client'

import { useEffect, useState, type ChangeEvent } from 'react'
import type { z } from 'zod'
import type { Action } from '@/components/form/action-result'
import { TimeZoneField } from '@/components/form/time-zone-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Callout } from '@/components/ui/callout'
import { CheckboxField } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input, PasswordInput } from '@/components/ui/input'
import { Separator } from '@/components/ui/separator'
import { SubmitButton } from '@/components/ui/submit-button'
import { setUpForm, suggestIsvId } from '@/domain/company/setup'
import { startSession } from './browser-session'

type SetUp = z.input<typeof setUpForm>

interface SetUpFormProps {
  /** The token of the link that the console prints; empty without it. */
  token: string
  setUp: Action<SetUp>
}

export function SetUpForm({ token, setUp }: SetUpFormProps) {
  const [leaving, setLeaving] = useState(false)
  const form = useActionForm({
    schema: setUpForm,
    defaultValues: {
      companyName: '',
      isvId: '',
      timeZone: 'UTC',
      name: '',
      email: '',
      password: '',
      withExampleData: true,
      token,
    },
    action: (values: SetUp) => setUp(values),
    onDone: async (_, { email, password }) => {
      setLeaving(true)
      const problem = await startSession(email, password)
      window.location.assign(problem ? '/sign-in' : '/')
    },
  })
  const { resetField } = form
  useEffect(() => {
    resetField('timeZone', { defaultValue: new Intl.DateTimeFormat().resolvedOptions().timeZone })
  }, [resetField])
  const suggest = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (!form.formState.dirtyFields.isvId)
      form.resetField('isvId', { defaultValue: target.value.trim() ? suggestIsvId(target.value) : '' })
  }
  const pending = form.pending || leaving
  return (
    <form method="post" noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      {(!token || form.errorOf('token')) && (
        <>
          <Field
            label="One-time token"
            required
            error={form.errorOf('token')}
            help="Copy it from the link that the server printed on its console at start."
          >
            <Input
              {...form.register('token')}
              autoComplete="off"
              spellCheck={false}
              className="font-mono"
              autoFocus
            />
          </Field>
          <Separator />
        </>
      )}
      <div className="grid gap-4 sm:grid-cols-2 sm:items-start">
        <Field label="Company name" required error={form.errorOf('companyName')} help="Shown to your team.">
          <Input
            {...form.register('companyName', { onChange: suggest })}
            autoComplete="organization"
            autoFocus={token !== ''}
          />
        </Field>
        <Field
          label="Company ID (isvId)"
          required
          error={form.errorOf('isvId')}
          help="Identifies your company in the Partner API. It cannot be changed later."
        >
          <Input {...form.register('isvId')} autoComplete="off" spellCheck={false} className="font-mono" />
        </Field>
        <TimeZoneField
          control={form.register('timeZone')}
          error={form.errorOf('timeZone')}
          help="For all times and days in the dashboard. You can change it later."
        />
        <Field label="Your name" required error={form.errorOf('name')}>
          <Input {...form.register('name')} autoComplete="name" />
        </Field>
        <Field label="Email" required error={form.errorOf('email')} help="You sign in with this address.">
          <Input {...form.register('email')} type="email" autoComplete="username" />
        </Field>
      </div>
      <Field
        label="Password"
        required
        error={form.errorOf('password')}
        help="At least 10 characters. A few unrelated words are easy to remember and hard to guess."
      >
        <PasswordInput {...form.register('password')} autoComplete="new-password" />
      </Field>
      <CheckboxField
        {...form.register('withExampleData')}
        label="Add example data"
        help="About 60 codes in 6 categories and 90 days of activity."
      />
      {form.problem && !pending && (
        <Callout tone="danger" role="alert">
          {form.problem}
        </Callout>
      )}
      <SubmitButton size="lg" pending={pending}>
        Set up Referral Desk
      </SubmitButton>
      <p role="status" className="text-center text-caption text-muted-foreground empty:hidden">
        {pending ? 'Setting up. Example data takes a few seconds.' : ''}
      </p>
    </form>
  )
}
