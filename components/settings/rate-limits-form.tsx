'use client'

import { toast } from 'sonner'
import { useActionForm } from '@/components/form/use-action-form'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { formatNumber } from '@/components/ui/format'
import { Input } from '@/components/ui/input'
import type { RateLimits } from '@/domain/company/rate-limits'
import type { IntegrationActions } from './integrations-view'
import { fieldsOf, rateLimitFields, toLimits, type RateLimitFields } from './rate-limit-fields'

interface RateLimitsFormProps {
  limits: RateLimits
  defaultLimits: { [Name in keyof RateLimits]: number }
  save: IntegrationActions['saveRateLimits']
}

export function RateLimitsForm({ limits, defaultLimits, save }: RateLimitsFormProps) {
  const form = useActionForm({
    schema: rateLimitFields,
    defaultValues: fieldsOf(limits),
    action: (fields: RateLimitFields) => save(toLimits(fields)),
    onDone: () => void toast.success('Rate limits saved'),
  })
  const field = (name: keyof RateLimits, label: string, help: string) => (
    <Field
      label={label}
      optional
      help={`${help} Leave empty for the default of ${formatNumber(defaultLimits[name])}.`}
      error={form.errorOf(name)}
    >
      <Input
        {...form.register(name)}
        inputMode="numeric"
        autoComplete="off"
        placeholder={String(defaultLimits[name])}
        className="max-w-48 tabular-nums"
      />
    </Field>
  )
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      {form.problem && (
        <Callout tone="danger" role="alert">
          {form.problem}
        </Callout>
      )}
      {field('requestsPerMinute', 'Requests per minute', 'Per API key, and per token subject.')}
      {field(
        'publicValidationsPerMinute',
        'Public validations per minute',
        'Per IP address that validates codes without credentials.',
      )}
      <div>
        <Button type="submit" variant="primary" pending={form.pending}>
          Save limits
        </Button>
      </div>
    </form>
  )
}
