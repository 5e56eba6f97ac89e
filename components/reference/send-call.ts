import { targetOf } from './curl'
import type { Credential, EndpointView } from './reference-view'

export interface CallInput {
  name: string
  required: boolean
  /** The allowed values, if there are few. */
  choices: readonly string[]
  value: string
}

/** A call to try; the values are those of the example. */
export interface TryableCall extends Pick<
  EndpointView,
  'id' | 'method' | 'path' | 'summary' | 'takesIdempotencyKey' | 'mediaType' | 'changes' | 'irreversible'
> {
  credential: Credential
  params: readonly CallInput[]
  query: readonly CallInput[]
  /** Of the type `mediaType`; undefined for a call without a body. */
  body: string | undefined
}

/** What the reader entered. */
export interface CallValues {
  params: Record<string, string>
  query: Record<string, string>
  body: string
  idempotencyKey: string
}

export interface CallResponse {
  status: number
  durationMs: number
  headers: [name: string, value: string][]
  body: string
}

export function initialValues({ params, query, body }: TryableCall): CallValues {
  const valuesOf = (inputs: readonly CallInput[]) =>
    Object.fromEntries(inputs.map(({ name, value }) => [name, value]))
  return { params: valuesOf(params), query: valuesOf(query), body: body ?? '', idempotencyKey: '' }
}

/** Returns what prevents sending, by field. The API checks everything else. */
export function problemsOf(call: TryableCall, values: CallValues): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { name } of call.params)
    if (!values.params[name]?.trim()) problems[name] = 'The path needs this value.'
  if (call.body !== undefined && call.mediaType === 'application/json') {
    try {
      JSON.parse(values.body)
    } catch (error) {
      problems.body = `Not valid JSON: ${error instanceof Error ? error.message : String(error)}.`
    }
  }
  return problems
}

/** Sends the call to this installation. Throws if there is no response. */
export async function sendCall(
  call: TryableCall,
  values: CallValues,
  credentials: Record<string, string>,
): Promise<CallResponse> {
  const startedAt = performance.now()
  const response = await fetch(targetOf(call.path, values.params, values.query), {
    method: call.method,
    // The session cookie must not replace the entered credentials.
    credentials: 'omit',
    cache: 'no-store',
    headers: {
      ...credentials,
      ...(call.body !== undefined && { 'content-type': call.mediaType }),
      ...(values.idempotencyKey.trim() && { 'idempotency-key': values.idempotencyKey.trim() }),
    },
    ...(call.body !== undefined && { body: values.body }),
  })
  const text = await response.text()
  return {
    status: response.status,
    durationMs: Math.round(performance.now() - startedAt),
    headers: [...response.headers],
    body: indented(text),
  }
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
