import { DialogForm } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { newSigningSecretForm } from '@/domain/company/credentials'
import type { SigningSecretActions } from './signing-secret-view'

export function CreateSecretForm({
  create,
  onCreated,
}: {
  create: SigningSecretActions['create']
  onCreated: (secret: string) => void
}) {
  const form = useActionForm({
    schema: newSigningSecretForm,
    defaultValues: { name: '' },
    action: (values: { name: string }) => create(values),
    onDone: ({ secret }) => onCreated(secret),
  })
  return (
    <DialogForm
      submit={form.submit}
      submitLabel="Create signing secret"
      pending={form.pending}
      problem={form.problem}
    >
      <Field
        label="Name"
        required
        help="What it is used for, such as “App backend 2026”."
        error={form.errorOf('name')}
      >
        <Input {...form.register('name')} autoComplete="off" autoFocus />
      </Field>
    </DialogForm>
  )
}
