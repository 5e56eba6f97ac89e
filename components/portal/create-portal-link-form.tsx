import { Controller } from 'react-hook-form'
import { DialogForm } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { Field } from '@/components/ui/field'
import { plural } from '@/components/ui/format'
import { Select } from '@/components/ui/select'
import { newPortalLink, portalLinkDays } from '@/domain/portal-link'
import type { PortalLinkActions } from './portal-link-view'

const options = portalLinkDays.map((days) => ({ value: `P${days}D`, label: plural(days, 'day') }))

export function CreatePortalLinkForm({
  create,
  onCreated,
}: Pick<PortalLinkActions, 'create'> & { onCreated: (created: { url: string }) => void }) {
  const form = useActionForm({
    schema: newPortalLink,
    defaultValues: { expiresIn: 'P7D' },
    action: ({ expiresIn }: { expiresIn?: string | null | undefined }) =>
      create({ expiresIn: expiresIn ?? 'P7D' }),
    onDone: onCreated,
  })
  return (
    <DialogForm
      submit={form.submit}
      submitLabel="Create portal link"
      pending={form.pending}
      problem={form.problem}
    >
      <Field label="Expires after" error={form.errorOf('expiresIn')}>
        <Controller
          control={form.control}
          name="expiresIn"
          render={({ field }) => (
            <Select
              options={options}
              value={field.value ?? ''}
              onValueChange={field.onChange}
              onBlur={field.onBlur}
            />
          )}
        />
      </Field>
    </DialogForm>
  )
}
