'use client'

import { CreateDialog } from '@/components/form/create-dialog'
import { DialogForm } from '@/components/form/dialog-form'
import { ShownOnce } from '@/components/form/shown-once'
import { useActionForm } from '@/components/form/use-action-form'
import { CodeBlock } from '@/components/ui/code-block'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { newSigningSecretForm } from '@/domain/company/credentials'
import { signingExample } from './signing-example'
import type { SigningSecretActions } from './signing-secret-view'

interface CreateSecretButtonProps {
  create: SigningSecretActions['create']
  companyId: string
}

export function CreateSecretButton({ create, companyId }: CreateSecretButtonProps) {
  return (
    <CreateDialog<string>
      label="Create signing secret"
      description="To rotate: create a secret, switch your backend over, then retire the old one. Both work in the meantime."
      form={(onCreated) => <CreateSecretForm create={create} onCreated={onCreated} />}
      shown={(secret) => ({
        title: 'Copy your signing secret now',
        description: 'It cannot be shown again.',
        secret: true,
        content: (
          <>
            <ShownOnce
              name="signing secret"
              value={secret}
              warning="Anyone who has it can act for any of your customers. Keep it on your servers only."
            />
            <CodeBlock
              label="Sign a token (Node.js, jose)"
              showLabel
              code={signingExample(companyId, window.location.origin)}
            />
          </>
        ),
      })}
    />
  )
}

function CreateSecretForm({
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
        help="What uses it, such as “App backend 2026”."
        error={form.errorOf('name')}
      >
        <Input {...form.register('name')} autoComplete="off" autoFocus />
      </Field>
    </DialogForm>
  )
}
