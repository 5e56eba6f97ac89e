'use client'

import { toast } from 'sonner'
import type { Action } from '@/components/form/action-result'
import { useActionForm } from '@/components/form/use-action-form'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { Input, Textarea } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { partnerEdit, type PartnerFields } from '@/domain/partner/partner'

interface PartnerFormProps {
  userId: string
  fields: PartnerFields
  save: Action<PartnerFields & { userId: string }>
}

export function PartnerForm({ userId, fields, save }: PartnerFormProps) {
  const form = useActionForm({
    schema: partnerEdit,
    defaultValues: fields,
    action: (values: PartnerFields) => save({ ...values, userId }),
    onDone: () => void toast.success('Partner saved'),
  })
  return (
    <form method="post" noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <Field label="Name" optional error={form.errorOf('displayName')}>
        <Input {...form.register('displayName')} autoComplete="off" />
      </Field>
      <Field label="Email" optional error={form.errorOf('email')}>
        <Input {...form.register('email')} type="email" autoComplete="off" />
      </Field>
      <Field label="Tags" optional help="Separated by commas." error={form.errorOf('tags')}>
        <Input {...form.register('tags')} autoComplete="off" />
      </Field>
      <Field label="Notes" optional help="Only your team sees them." error={form.errorOf('notes')}>
        <Textarea {...form.register('notes')} rows={4} />
      </Field>
      {form.problem && (
        <Callout tone="danger" role="alert">
          {form.problem}
        </Callout>
      )}
      <div>
        <SubmitButton variant="secondary" pending={form.pending}>
          Save partner
        </SubmitButton>
      </div>
    </form>
  )
}
