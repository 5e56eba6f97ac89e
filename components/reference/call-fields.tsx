'use client'

import { Field } from '@/components/ui/field'
import { Input, Textarea } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { CallInput, TryableCall, CallValues } from './send-call'

interface CallFieldsProps {
  call: TryableCall
  values: CallValues
  problems: Record<string, string>
  onChange: (values: CallValues) => void
}

const unset = '(not set)'

/** Path, query, body and idempotency key of a call; the example is the initial value. */
export function CallFields({ call, values, problems, onChange }: CallFieldsProps) {
  const inputs = (place: 'params' | 'query') =>
    call[place].map((input) => (
      <Field
        key={input.name}
        label={<code>{input.name}</code>}
        required={input.required}
        optional={!input.required}
        error={problems[input.name]}
      >
        <CallInputField
          input={input}
          value={values[place][input.name] ?? ''}
          onChange={(value) => onChange({ ...values, [place]: { ...values[place], [input.name]: value } })}
        />
      </Field>
    ))
  return (
    <>
      {(call.params.length > 0 || call.query.length > 0) && (
        <div className="grid gap-3 @md:grid-cols-2">
          {inputs('params')}
          {inputs('query')}
        </div>
      )}
      {call.body !== undefined && (
        <Field
          label="Body"
          help={`${call.mediaType === 'text/csv' ? 'CSV' : 'JSON'}. Starts with the example.`}
          error={problems.body}
        >
          <Textarea
            value={values.body}
            onChange={({ target }) => onChange({ ...values, body: target.value })}
            rows={Math.min(16, values.body.split('\n').length + 1)}
            spellCheck={false}
            className="font-mono text-table"
          />
        </Field>
      )}
      {call.takesIdempotencyKey && (
        <Field
          label="Idempotency-Key"
          optional
          help="Send twice with the same key to see the response replayed."
        >
          <Input
            value={values.idempotencyKey}
            onChange={({ target }) => onChange({ ...values, idempotencyKey: target.value })}
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
          />
        </Field>
      )}
    </>
  )
}

function CallInputField({
  input,
  value,
  onChange,
}: {
  input: CallInput
  value: string
  onChange: (value: string) => void
}) {
  if (input.choices.length === 0)
    return (
      <Input
        value={value}
        onChange={({ target }) => onChange(target.value)}
        autoComplete="off"
        spellCheck={false}
        className="font-mono"
      />
    )
  const options = [...(input.required ? [] : [unset]), ...input.choices].map((choice) => ({
    value: choice,
    label: choice,
  }))
  return (
    <Select
      options={options}
      value={value || unset}
      onValueChange={(chosen) => onChange(chosen === unset ? '' : chosen)}
    />
  )
}
