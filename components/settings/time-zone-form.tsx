'use client'

import { toast } from 'sonner'
import type { z } from 'zod'
import type { Action } from '@/components/form/action-result'
import { TimeZoneField } from '@/components/form/time-zone-field'
import { useActionForm } from '@/components/form/use-action-form'
import { Callout } from '@/components/ui/callout'
import { SubmitButton } from '@/components/ui/submit-button'
import { timeZoneChange } from '@/domain/company/setup'

type TimeZoneChange = z.input<typeof timeZoneChange>

export interface TimeZoneFormProps {
  timeZone: string
  save: Action<TimeZoneChange>
}

export function TimeZoneForm({ timeZone, save }: TimeZoneFormProps) {
  const form = useActionForm({
    schema: timeZoneChange,
    defaultValues: { timeZone },
    action: (values: TimeZoneChange) => save(values),
    onDone: () => void toast.success('Time zone saved'),
  })
  return (
    <form method="post" noValidate onSubmit={form.submit} className="flex max-w-sm flex-col gap-4">
      <TimeZoneField
        control={form.register('timeZone')}
        help="For all times and days in the dashboard. From now on, uses are counted by day in this zone."
        error={form.errorOf('timeZone')}
      />
      {form.problem && (
        <Callout tone="danger" role="alert">
          {form.problem}
        </Callout>
      )}
      <div>
        <SubmitButton variant="secondary" pending={form.pending}>
          Save time zone
        </SubmitButton>
      </div>
    </form>
  )
}
