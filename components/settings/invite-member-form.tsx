import { Controller, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { DialogForm } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { describeRole } from '@/domain/company/permissions'
import { newInvitation } from '@/domain/company/setup'
import type { InvitationLinkView } from './invitation-link'
import { RoleSelect } from './role-select'
import type { TeamActions } from './team-view'

export interface InviteMemberProps {
  invite: TeamActions['invite']
  mayMakeOwners: boolean
}

export function InviteMemberForm({
  invite,
  mayMakeOwners,
  onCreated,
}: InviteMemberProps & { onCreated: (invitation: InvitationLinkView) => void }) {
  const form = useActionForm({
    schema: newInvitation,
    defaultValues: { email: '', role: 'marketer' },
    action: (values: z.input<typeof newInvitation>) => invite(values),
    onDone: (created, { email }) => onCreated({ email: email.trim(), ...created }),
  })
  const role = useWatch({ control: form.control, name: 'role' })
  return (
    <DialogForm
      submit={form.submit}
      submitLabel="Create invitation"
      pending={form.pending}
      problem={form.problem}
    >
      <Field
        label="Email"
        required
        help="The invitation is for this address only."
        error={form.errorOf('email')}
      >
        <Input {...form.register('email')} type="email" autoComplete="off" autoFocus />
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
