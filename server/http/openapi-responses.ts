import { z } from 'zod'
import type { ZodOpenApiResponseObject } from 'zod-openapi'
import type { Contract, DialectName } from './contract'
import { dialects } from './dialects'
import { failuresOf, type Failure } from './failures'
import { takesIdempotencyKey } from './idempotency'

const fieldViolation = z
  .object({
    field: z.string().meta({ description: 'Where it is, with dots: `address.country`.' }),
    reason: z.string().meta({ description: 'A stable word for machines.' }),
    description: z.string().meta({ description: 'The rule, in words for people.' }),
  })
  .meta({ id: 'FieldViolation' })

const failureSchemas: Record<DialectName, z.ZodType> = {
  partner: z
    .object({
      code: z.int().meta({ description: 'A google.rpc.Code.' }),
      message: z.string().meta({ description: 'What went wrong, for people; do not parse it.' }),
      details: z.array(
        z.object({
          '@type': z.string().meta({ description: 'ErrorInfo, BadRequest or RequestInfo of google.rpc.' }),
          reason: z.string().optional().meta({ description: 'Of ErrorInfo: the error code.' }),
          domain: z.string().optional().meta({ description: 'Of ErrorInfo.' }),
          fieldViolations: z
            .array(fieldViolation)
            .optional()
            .meta({ description: 'Of BadRequest: every field that is wrong.' }),
          requestId: z.string().optional().meta({ description: 'Of RequestInfo: the same as X-Request-Id.' }),
        }),
      ),
    })
    .meta({
      id: 'PartnerFailure',
      description: 'google.rpc.Status with ErrorInfo, BadRequest and RequestInfo details.',
    }),
  gafapay: z
    .object({
      success: z.literal(0),
      error: z.array(z.string()).meta({ description: 'One error code.' }),
      data: z.object({}),
    })
    .meta({ id: 'GafaPayFailure', description: 'The envelope of a failure.' }),
}

const text = { schema: { type: 'string' as const } }
/** Headers of answers, each defined once. */
export const headerComponents = {
  'X-Request-Id': {
    description: 'Names this request; quote it when you report a problem. Your own, if you sent one.',
    required: true,
    ...text,
  },
  requestid: { description: 'The request’s own requestid, as X-Request-Id has it.', required: true, ...text },
  'Retry-After': {
    description: 'After how many seconds trying again makes sense.',
    schema: { type: 'integer' as const },
  },
  'RateLimit-Policy': {
    description:
      'How many calls (`q`) fit into how many seconds (`w`), counted for the `"caller"` or the `"address"`.',
    ...text,
  },
  RateLimit: {
    description: 'How many of them are left (`r`), and in how many seconds the count begins anew (`t`).',
    ...text,
  },
  'Idempotent-Replayed': {
    description: '`true` when this is the stored answer of an earlier request with the same Idempotency-Key.',
    ...text,
  },
  'WWW-Authenticate': { description: 'How to authenticate: Bearer or Token.', ...text },
}

function headers(dialect: DialectName, ...more: (keyof typeof headerComponents)[]) {
  const names = ['X-Request-Id', ...(dialect === 'gafapay' ? ['requestid'] : []), ...more]
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

const limitHeaders = ['RateLimit-Policy', 'RateLimit'] as const

/** The success of an endpoint. */
export function successOf(contract: Contract): ZodOpenApiResponseObject {
  const { dialect, access, output, examples } = contract
  const schema =
    dialect === 'partner'
      ? output
      : z.object({ success: z.literal(1), error: z.array(z.string()).length(0), data: output })
  const values = examples.map(({ summary, response }, index) => [
    `example${index + 1}`,
    { summary, value: dialects[dialect].success(response) },
  ])
  return {
    description: 'Success',
    headers: headers(
      dialect,
      ...(access.by === 'none' ? [] : limitHeaders),
      ...(takesIdempotencyKey(contract) ? (['Idempotent-Replayed'] as const) : []),
    ),
    content: {
      'application/json': {
        schema,
        examples: Object.fromEntries(values) as Record<string, { value: unknown }>,
      },
    },
  }
}

/** The failures of an endpoint by HTTP status; those that endpoints have in common are one component. */
export function failureResponses(contract: Contract): Record<string, ZodOpenApiResponseObject> {
  const byStatus = new Map<number, Failure[]>()
  for (const failure of failuresOf(contract))
    byStatus.set(failure.status, [...(byStatus.get(failure.status) ?? []), failure])
  return Object.fromEntries(
    [...byStatus].map(([status, failures]) => [String(status), failureResponse(contract.dialect, failures)]),
  )
}

const shared = new Map<string, ZodOpenApiResponseObject>()

function failureResponse(dialect: DialectName, failures: Failure[]): ZodOpenApiResponseObject {
  const id = `${dialect === 'partner' ? 'Partner' : 'GafaPay'}${failures.map(({ code }) => pascalCase(code)).join('Or')}`
  const known = shared.get(id)
  if (known) return known
  const mayRetry = failures.some(
    ({ code }) => code === 'RATE_LIMITED' || code === 'UNAVAILABLE' || code === 'IDEMPOTENCY_KEY_IN_USE',
  )
  // What anybody may ask has failures of ours alone; all else is counted.
  const isCounted = failures.every(({ status }) => status < 500)
  const isUnknown = failures.some(({ code }) => code === 'UNAUTHENTICATED')
  const response = {
    id,
    description: failures
      .map(({ name, meaning, howToFix }) => `- \`${name}\`: ${meaning} ${howToFix}`)
      .join('\n'),
    headers: headers(
      dialect,
      ...(isCounted ? limitHeaders : []),
      ...(mayRetry ? (['Retry-After'] as const) : []),
      ...(isUnknown ? (['WWW-Authenticate'] as const) : []),
    ),
    content: {
      'application/json': {
        schema: failureSchemas[dialect],
        examples: Object.fromEntries(
          failures.map((failure) => [failure.code, { value: failureBody(dialect, failure) }]),
        ),
      },
    },
  } satisfies ZodOpenApiResponseObject
  shared.set(id, response)
  return response
}

/** What the answer of a failure looks like. */
export function failureBody(
  dialect: DialectName,
  { code, meaning }: Pick<Failure, 'code' | 'meaning'>,
): unknown {
  const error = { code, message: meaning, details: {} }
  return dialects[dialect].failure(error, '5bb30135-1815-41d5-827f-baed3daba4ae').body
}

function pascalCase(code: string): string {
  return code.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
