'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { z } from 'zod'
import type { Action } from '@/components/form/action-result'
import { fromLocalField, toLocalField } from '@/components/form/local-time-field'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { plural } from '@/components/ui/format'
import { Input } from '@/components/ui/input'
import { useTimeZone } from '@/components/ui/time-zone'

interface ResendFailedProps {
  endpoint: { id: string; failingSince: Date | null }
  /** Returns how many were queued again. */
  resend: (id: string, since: string) => ReturnType<Action<void, { count: number }>>
}

const dayMs = 86_400_000
const fieldsIn = (timeZone: string) =>
  z.object({
    since: z
      .string()
      .refine((text) => fromLocalField(text, timeZone) !== undefined, 'Choose a day and a time.'),
  })

/** Sends all failed deliveries again, after a receiver was down. */
export function ResendFailedButton(props: ResendFailedProps) {
  const [open, setOpen] = useState(false)
  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Resend failed</Button>}
      title="Resend all failed deliveries"
      description="Each is sent again with the same webhook-id and a full schedule of retries."
    >
      <ResendFailedForm {...props} onClose={() => setOpen(false)} />
    </FormDialog>
  )
}

function ResendFailedForm({
  endpoint: { id, failingSince },
  resend,
  onClose,
}: ResendFailedProps & { onClose: () => void }) {
  const timeZone = useTimeZone()
  const [schema] = useState(() => fieldsIn(timeZone))
  const [before] = useState(() => toLocalField(failingSince ?? new Date(Date.now() - dayMs), timeZone))
  const form = useActionForm({
    schema,
    defaultValues: { since: before },
    action: ({ since }: { since: string }) => resend(id, fromLocalField(since, timeZone)!),
    onDone: ({ count }) => {
      onClose()
      if (count === 0) toast.info('Nothing has failed since then')
      else toast.success(`${plural(count, 'delivery is', 'deliveries are')} queued again`)
    },
  })
  return (
    <DialogForm
      submit={form.submit}
      submitLabel="Resend failed"
      pending={form.pending}
      problem={form.problem}
    >
      <Field label="Queued since" required error={form.errorOf('since')}>
        <Input {...form.register('since')} type="datetime-local" />
      </Field>
    </DialogForm>
  )
}
