import { Controller, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { DialogForm } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { describeRole } from '@/domain/company/permissions'
import { newMember } from '@/domain/company/setup'
import { RoleSelect } from './role-select'
import type { TeamActions } from './team-view'

export interface AddMemberProps {
  add: TeamActions['add']
  mayMakeOwners: boolean
}

export interface AddedMember {
  name: string
  email: string
  /** Null for a person who already has an account through another company. */
  password: string | null
}

export function AddMemberForm({
  add,
  mayMakeOwners,
  onCreated,
}: AddMemberProps & { onCreated: (added: AddedMember) => void }) {
  const form = useActionForm({
    schema: newMember,
    defaultValues: { name: '', email: '', role: 'marketer' },
    action: (values: z.input<typeof newMember>) => add(values),
    onDone: ({ password }, { name, email }) =>
      onCreated({ name: name.trim(), email: email.trim(), password }),
  })
  const role = useWatch({ control: form.control, name: 'role' })
  return (
    <DialogForm submit={form.submit} submitLabel="Add member" pending={form.pending} problem={form.problem}>
      <Field label="Name" required error={form.errorOf('name')}>
        <Input {...form.register('name')} autoComplete="off" autoFocus />
      </Field>
      <Field label="Email" required help="They sign in with this address." error={form.errorOf('email')}>
        <Input {...form.register('email')} type="email" autoComplete="off" />
      </Field>
      <Field label="Role" help={describeRole(role)} error={form.errorOf('role')}>
        <Controller
          control={form.control}
          name="role"
          render={({ field }) => (
            <RoleSelect value={field.value} onChange={field.onChange} withOwner={mayMakeOwners} />
          )}
        />
      </Field>
    </DialogForm>
  )
}
