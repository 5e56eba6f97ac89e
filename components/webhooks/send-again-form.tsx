'use client'

import { useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { z } from 'zod'
import type { Action } from '@/components/form/action-result'
import { DialogForm } from '@/components/form/form-dialog'
import { fromLocalField, toLocalField } from '@/components/form/local-time-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Field } from '@/components/ui/field'
import { plural } from '@/components/ui/format'
import { Input } from '@/components/ui/input'
import { useTimeZone } from '@/components/ui/time-zone'

export interface SendAgainProps {
  endpoint: { id: string; failingSince: Date | null }
  /** Queues some deliveries, returns how many, and where to continue; null after the last ones. */
  send: (
    id: string,
    since: string,
    cursor: string | null,
  ) => ReturnType<Action<void, { count: number; nextCursor: string | null }>>
}

interface SendAgainFormProps extends SendAgainProps {
  labels: { label: string; since: string; nothing: string }
  onClose: () => void
}

const dayMs = 86_400_000
const fieldsIn = (timeZone: string) =>
  z.object({
    since: z
      .string()
      .refine((text) => fromLocalField(text, timeZone) !== undefined, 'Choose a day and a time.'),
  })

export function SendAgainForm({
  endpoint: { id, failingSince },
  send,
  labels: { label, since, nothing },
  onClose,
}: SendAgainFormProps) {
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
