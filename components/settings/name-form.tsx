'use client'

import { toast } from 'sonner'
import type { z } from 'zod'
import type { Action } from '@/components/form/action-result'
import { useActionForm } from '@/components/form/use-action-form'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import { nameChange } from '@/domain/company/setup'

export type NameChange = z.input<typeof nameChange>

export function NameForm({ name, changeName }: { name: string; changeName: Action<NameChange> }) {
  const form = useActionForm({
    schema: nameChange,
    defaultValues: { name },
    action: (values: NameChange) => changeName(values),
    onDone: () => void toast.success('Name changed'),
  })
  return (
    <form method="post" noValidate onSubmit={form.submit} className="flex max-w-sm flex-col gap-4">
      <Field label="Name" required help="Shown to your teams." error={form.errorOf('name')}>
        <Input {...form.register('name')} autoComplete="name" />
      </Field>
      {form.problem && (
        <Callout tone="danger" role="alert">
          {form.problem}
        </Callout>
      )}
      <div>
        <SubmitButton variant="secondary" pending={form.pending}>
          Save name
        </SubmitButton>
      </div>
    </form>
  )
}
