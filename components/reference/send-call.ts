import { targetOf } from './curl'
import type { Credential, EndpointView } from './reference-view'

export interface CallInput {
  name: string
  required: boolean
  /** The values there are, when they are few. */
  choices: readonly string[]
  value: string
}

/** A call to try, as the example fills it in. */
export interface TryableCall extends Pick<
  EndpointView,
  'id' | 'method' | 'path' | 'summary' | 'takesIdempotencyKey' | 'changes' | 'irreversible'
> {
  credential: Credential
  params: readonly CallInput[]
  query: readonly CallInput[]
  /** JSON; undefined for a call without a body. */
  body: string | undefined
}

/** What was typed over the example. */
export interface TypedCall {
  params: Record<string, string>
  query: Record<string, string>
  body: string
  idempotencyKey: string
}

export interface CallAnswer {
  status: number
  durationMs: number
  headers: [name: string, value: string][]
  body: string
}

export function typedFrom({ params, query, body }: TryableCall): TypedCall {
  const values = (inputs: readonly CallInput[]) =>
    Object.fromEntries(inputs.map(({ name, value }) => [name, value]))
  return { params: values(params), query: values(query), body: body ?? '', idempotencyKey: '' }
}

/** What keeps a call from being sent, by field; the API judges everything else. */
export function problemsOf(call: TryableCall, typed: TypedCall): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { name } of call.params)
    if (!typed.params[name]?.trim()) problems[name] = 'The path needs a value here.'
  if (call.body !== undefined) {
    try {
      JSON.parse(typed.body)
    } catch (error) {
      problems.body = `This is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`
    }
  }
  return problems
}

/** Sends the call to this installation. Throws when there is no answer at all. */
export async function sendCall(
  call: TryableCall,
  typed: TypedCall,
  credentials: Record<string, string>,
): Promise<CallAnswer> {
  const startedAt = performance.now()
  const response = await fetch(targetOf(call.path, typed.params, typed.query), {
    method: call.method,
    // A session of the desk must not stand in for the credentials typed.
    credentials: 'omit',
    cache: 'no-store',
    headers: {
      ...credentials,
      ...(call.body !== undefined && { 'content-type': 'application/json' }),
      ...(typed.idempotencyKey.trim() && { 'idempotency-key': typed.idempotencyKey.trim() }),
    },
    ...(call.body !== undefined && { body: typed.body }),
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
