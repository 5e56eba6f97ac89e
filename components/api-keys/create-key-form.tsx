import { useState } from 'react'
import { Controller, useWatch } from 'react-hook-form'
import { DialogForm } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { useTimeZone } from '@/components/ui/time-zone'
import type { ApiScope } from '@/domain/company/permissions'
import { dayOf } from '@/domain/days'
import type { CreateApiKey } from './api-key-view'
import { expiresAtOf, expiryOptionsFrom, keyFieldsIn, type KeyFields } from './key-fields'
import { ScopeFields } from './scope-fields'

export interface CreatedKey {
  key: string
  scopes: readonly ApiScope[]
}

export function CreateKeyForm({
  create,
  onCreated,
}: {
  create: CreateApiKey
  onCreated: (created: CreatedKey) => void
}) {
  const timeZone = useTimeZone()
  const [schema] = useState(() => keyFieldsIn(timeZone))
  const [expiryOptions] = useState(() => expiryOptionsFrom(dayOf(new Date(), timeZone)))
  const form = useActionForm({
    schema,
    defaultValues: { name: '', scopes: ['referral_codes:read'], expiry: 'never', date: '' } as KeyFields,
    action: async (fields: KeyFields) => {
      const { name, scopes } = fields
      const result = await create({ name, scopes, expiresAt: expiresAtOf(fields, timeZone) })
      if (result.ok) return result
      return {
        ...result,
        violations: result.violations.map((each) =>
          each.field === 'expiresAt' ? { ...each, field: 'date' } : each,
        ),
      }
    },
    onDone: ({ key }, { scopes }) => onCreated({ key, scopes }),
  })
  const expiry = useWatch({ control: form.control, name: 'expiry' })
  return (
    <DialogForm
      submit={form.submit}
      submitLabel="Create API key"
      pending={form.pending}
      problem={form.problem}
    >
      <Field
        label="Name"
        required
        help="What it is used for, such as “Checkout backend”."
        error={form.errorOf('name')}
      >
        <Input {...form.register('name')} autoComplete="off" autoFocus />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2 sm:items-start">
        <Field label="Expires" help="An expiration date limits the damage if a key leaks.">
          <Controller
            control={form.control}
            name="expiry"
            render={({ field }) => (
              <Select
                options={expiryOptions}
                value={field.value}
                onValueChange={field.onChange}
                onBlur={field.onBlur}
              />
            )}
          />
        </Field>
        {expiry === 'date' && (
          <Field
            label="Last day"
            required
            help="The key works until the end of this day."
            error={form.errorOf('date')}
          >
            <Input {...form.register('date')} type="date" />
          </Field>
        )}
      </div>
      <ScopeFields control={form.register('scopes')} error={form.errorOf('scopes')} />
    </DialogForm>
  )
}
