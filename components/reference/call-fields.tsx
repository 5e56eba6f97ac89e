'use client'

import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { CallInput, TryableCall, TypedCall } from './send-call'

interface CallFieldsProps {
  call: TryableCall
  typed: TypedCall
  problems: Record<string, string>
  onChange: (typed: TypedCall) => void
}

const notGiven = '(not given)'

/** Path, query, key and body of a call, filled in by its example. */
export function CallFields({ call, typed, problems, onChange }: CallFieldsProps) {
  const inputs = (place: 'params' | 'query') =>
    call[place].map((input) => (
      <Field
        key={input.name}
        label={<code>{input.name}</code>}
        required={input.required}
        optional={!input.required}
        error={problems[input.name]}
      >
        <OneInput
          input={input}
          value={typed[place][input.name] ?? ''}
          onChange={(value) => onChange({ ...typed, [place]: { ...typed[place], [input.name]: value } })}
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
        <Field label="Body" help="JSON, filled in by the example." error={problems.body}>
          <Textarea
            value={typed.body}
            onChange={({ target }) => onChange({ ...typed, body: target.value })}
            rows={Math.min(16, typed.body.split('\n').length + 1)}
            spellCheck={false}
            className="font-mono text-table"
          />
        </Field>
      )}
      {call.takesIdempotencyKey && (
        <Field
          label="Idempotency-Key"
          optional
          help="Send twice with the same key to see the answer replayed."
        >
          <Input
            value={typed.idempotencyKey}
            onChange={({ target }) => onChange({ ...typed, idempotencyKey: target.value })}
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
          />
        </Field>
      )}
    </>
  )
}

function OneInput({
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
  const options = [...(input.required ? [] : [notGiven]), ...input.choices].map((choice) => ({
    value: choice,
    label: choice,
  }))
  return (
    <Select
      options={options}
      value={value || notGiven}
      onValueChange={(chosen) => onChange(chosen === notGiven ? '' : chosen)}
    />
  )
}
