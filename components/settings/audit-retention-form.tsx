'use client'

import { useState } from 'react'
import { runWithToast, type Action } from '@/components/form/action-result'
import { useActionForm } from '@/components/form/use-action-form'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { AuditRetention } from '@/domain/audit/retention'
import type { BoundedCount } from '@/domain/bounded-count'
import {
  consequenceText,
  fieldsOf,
  retentionFields,
  retentionText,
  toRetention,
  type RetentionFields,
} from './audit-retention-fields'

export interface AuditRetentionFormProps {
  /** Null to keep entries forever. */
  days: number | null
  actions: {
    /** How many entries a retention would delete. */
    count: Action<AuditRetention, BoundedCount>
    save: Action<AuditRetention>
  }
}

export function AuditRetentionForm({ days, actions }: AuditRetentionFormProps) {
  const [asked, setAsked] = useState<{ days: number | null; consequence: string }>()
  const form = useActionForm({
    schema: retentionFields,
    defaultValues: fieldsOf(days),
    action: (fields: RetentionFields) => actions.count(toRetention(fields)),
    onDone: (expired, fields) => {
      const wanted = toRetention(fields)
      setAsked({ ...wanted, consequence: consequenceText(wanted.days, expired) })
    },
  })
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      {form.problem && (
        <Callout tone="danger" role="alert">
          {form.problem}
        </Callout>
      )}
      <Field
        label="Days to keep entries"
        optional
        help="Leave empty to keep them forever."
        error={form.errorOf('days')}
      >
        <Input
          {...form.register('days')}
          inputMode="numeric"
          autoComplete="off"
          placeholder="Forever"
          className="max-w-48 tabular-nums"
        />
      </Field>
      <div>
        <Button type="submit" variant="secondary" pending={form.pending}>
          Save retention
        </Button>
      </div>
      <ConfirmDialog
        open={asked !== undefined}
        onOpenChange={() => setAsked(undefined)}
        tone={asked?.days === null ? 'primary' : 'danger'}
        title={asked && `Keep entries of the audit log ${retentionText(asked.days)}?`}
        description={asked?.consequence}
        confirmLabel="Save retention"
        onConfirm={() =>
          runWithToast(() => actions.save({ days: asked!.days }), 'The retention of the audit log is saved')
        }
      />
    </form>
  )
}
