'use client'

import { useEffect, useRef, useState } from 'react'
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

const texts = {
  failed: {
    label: 'Resend failed',
    title: 'Resend all failed deliveries',
    description: 'Each is sent again with the same webhook-id and a full schedule of retries.',
    since: 'Queued since',
    nothing: 'Nothing has failed since then',
  },
  events: {
    label: 'Replay',
    title: 'Replay events',
    description:
      'Every event of the last 90 days since a time is sent, if this endpoint receives it, with its webhook-id, even if it was delivered before.',
    since: 'Events since',
    nothing: 'This endpoint receives no event since then',
  },
}

interface SendAgainProps {
  what: keyof typeof texts
  endpoint: { id: string; failingSince: Date | null }
  /** Queues some deliveries, returns how many, and where to continue; null after the last ones. */
  send: (
    id: string,
    since: string,
    cursor: string | null,
  ) => ReturnType<Action<void, { count: number; nextCursor: string | null }>>
}

const dayMs = 86_400_000
const fieldsIn = (timeZone: string) =>
  z.object({
    since: z
      .string()
      .refine((text) => fromLocalField(text, timeZone) !== undefined, 'Choose a day and a time.'),
  })

/** Sends what failed, or all events, since a time again, after a receiver was down or has lost data. */
export function SendAgainButton(props: SendAgainProps) {
  const [open, setOpen] = useState(false)
  const { label, title, description } = texts[props.what]
  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{label}</Button>}
      title={title}
      description={description}
    >
      <SendAgainForm {...props} onClose={() => setOpen(false)} />
    </FormDialog>
  )
}

function SendAgainForm({
  what,
  endpoint: { id, failingSince },
  send,
  onClose,
}: SendAgainProps & { onClose: () => void }) {
  const { label, since, nothing } = texts[what]
  const timeZone = useTimeZone()
  const [schema] = useState(() => fieldsIn(timeZone))
  const [before] = useState(() => toLocalField(failingSince ?? new Date(Date.now() - dayMs), timeZone))
  const [queuedCount, setQueuedCount] = useState<number>()
  const isStopped = useRef(false)
  useEffect(() => {
    isStopped.current = false
    return () => void (isStopped.current = true)
  }, [])
  const form = useActionForm({
    schema,
    defaultValues: { since: before },
    action: async (fields: { since: string }) => {
      let count = 0
      for (let cursor: string | null = null; ;) {
        const result = await send(id, fromLocalField(fields.since, timeZone)!, cursor)
        if (!result.ok) return result
        count += result.value.count
        cursor = result.value.nextCursor
        if (cursor === null || isStopped.current) return { ok: true as const, value: { count } }
        setQueuedCount(count)
      }
    },
    onDone: ({ count }) => {
      onClose()
      if (count === 0) toast.info(nothing)
      else toast.success(`${plural(count, 'delivery is', 'deliveries are')} queued again`)
    },
  })
  return (
    <DialogForm submit={form.submit} submitLabel={label} pending={form.pending} problem={form.problem}>
      <Field label={since} required error={form.errorOf('since')}>
        <Input {...form.register('since')} type="datetime-local" />
      </Field>
      {form.pending && queuedCount !== undefined && (
        <p role="status" className="text-muted-foreground">
          {plural(queuedCount, 'delivery is', 'deliveries are')} queued so far. Closing this dialog stops
          here.
        </p>
      )}
    </DialogForm>
  )
}
