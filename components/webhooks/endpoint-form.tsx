'use client'

import { useWatch } from 'react-hook-form'
import type { ActionResult } from '@/components/form/action-result'
import { DialogForm } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { endpointFields, fieldsOf, toInput, type EndpointFields } from './endpoint-fields'
import type { EndpointInput, EndpointView } from './endpoint-view'
import { EventFields } from './event-fields'

interface EndpointFormProps<Value> {
  /** The endpoint to edit; undefined to add one. */
  endpoint?: EndpointView
  submitLabel: string
  action: (input: EndpointInput) => Promise<ActionResult<Value>>
  onDone: (value: Value) => void
}

export function EndpointForm<Value>({ endpoint, submitLabel, action, onDone }: EndpointFormProps<Value>) {
  const form = useActionForm({
    schema: endpointFields,
    defaultValues: fieldsOf(endpoint),
    action: (fields: EndpointFields) => action(toInput(fields)),
    onDone,
  })
  const isAll = useWatch({ control: form.control, name: 'all' })
  const isKyc = endpoint?.kind === 'kyc'
  return (
    <DialogForm submit={form.submit} submitLabel={submitLabel} pending={form.pending} problem={form.problem}>
      {!isKyc && (
        <>
          <Field
            label="URL"
            required
            help="A public https address that responds to a POST with a 2xx status."
            error={form.errorOf('url')}
          >
            <Input
              {...form.register('url')}
              type="url"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              autoFocus={!endpoint}
              placeholder="https://example.com/webhooks"
              className="font-mono"
            />
          </Field>
          <EventFields
            all={form.register('all')}
            isAll={isAll}
            events={form.register('events')}
            error={form.errorOf('events')}
          />
        </>
      )}
      <Field
        label="Description"
        optional
        help="What receives it, such as “Data warehouse”."
        error={form.errorOf('description')}
      >
        <Input {...form.register('description')} autoComplete="off" />
      </Field>
    </DialogForm>
  )
}
