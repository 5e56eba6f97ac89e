'use client'

import { useRouter } from 'next/navigation'
import { Controller } from 'react-hook-form'
import { z } from 'zod'
import type { Action } from '@/components/form/action-result'
import { DialogForm } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { paymentRunPath } from '@/components/paths'
import { CheckboxField } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input, Textarea } from '@/components/ui/input'
import { Select } from '@/components/ui/select'

const fields = z.object({
  currency: z.string().min(1, 'Choose a currency.'),
  lastDay: z.string(),
  userIds: z.string(),
  netRecoverable: z.boolean(),
})

/** Drafts a run. Its last day is one of the company, empty for today; its users are one a line, empty for everyone. */
export type DraftRun = Action<z.input<typeof fields>, { id: string }>

export interface NewRunProps {
  currencies: readonly string[]
  draft: DraftRun
}

export function NewRunForm({ currencies, draft }: NewRunProps) {
  const router = useRouter()
  const form = useActionForm({
    schema: fields,
    defaultValues: { currency: currencies[0] ?? '', lastDay: '', userIds: '', netRecoverable: true },
    action: draft,
    onDone: ({ id }) => router.push(paymentRunPath(id)),
  })
  return (
    <DialogForm submit={form.submit} submitLabel="Create draft" pending={form.pending} problem={form.problem}>
      <Field label="Currency" required error={form.errorOf('currency')}>
        <Controller
          name="currency"
          control={form.control}
          render={({ field: { ref, value, onChange, onBlur } }) => (
            <Select
              ref={ref}
              value={value}
              onValueChange={onChange}
              onBlur={onBlur}
              options={currencies.map((currency) => ({ value: currency, label: currency }))}
            />
          )}
        />
      </Field>
      <Field
        label="Payable until"
        optional
        help="Includes this day. Leave empty for everything payable now."
        error={form.errorOf('lastDay')}
      >
        <Input {...form.register('lastDay')} type="date" />
      </Field>
      <Field
        label="Partners"
        optional
        help="One user id per line. Leave empty to include everyone."
        error={form.errorOf('userIds')}
      >
        <Textarea {...form.register('userIds')} rows={3} className="font-mono" spellCheck={false} />
      </Field>
      <CheckboxField
        {...form.register('netRecoverable')}
        label="Deduct what is recoverable"
        help="What was paid for referrals that were reversed afterwards, as far as the line of the partner covers it."
      />
    </DialogForm>
  )
}
