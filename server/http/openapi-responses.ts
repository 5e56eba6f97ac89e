import { z } from 'zod'
import type { ZodOpenApiResponseObject } from 'zod-openapi'
import { fieldReasonText } from '@/domain/reasons'
import type { Contract, DialectName } from './contract'
import { dialects } from './dialects'
import { publicErrorCodes } from './error-catalogue'
import { failuresOf, type Failure } from './failures'
import { gafapayErrors } from './formats/gafapay'
import { takesIdempotencyKey } from './idempotency'

const fieldViolation = z
  .object({
    field: z.string().meta({ description: 'The path of the field, with dots: `address.country`.' }),
    reason: z
      .enum(Object.keys(fieldReasonText))
      .meta({ description: 'A stable code for programs; docs/errors.md explains each.' }),
    description: z.string().meta({ description: 'The rule and how to meet it, for people.' }),
  })
  .meta({ id: 'FieldViolation' })

const failureSchemas: Record<DialectName, z.ZodType> = {
  partner: z
    .object({
      code: z.int().meta({ description: 'A google.rpc.Code.' }),
      message: z.string().meta({ description: 'What went wrong, for people. Do not parse it.' }),
      details: z.array(
        z.object({
          '@type': z.string().meta({
            description: 'The type of the detail: google.rpc.ErrorInfo, BadRequest or RequestInfo.',
          }),
          reason: z
            .enum(publicErrorCodes)
            .optional()
            .meta({ description: 'ErrorInfo only: the error code.' }),
          domain: z.string().optional().meta({ description: 'ErrorInfo only: always `referral-desk`.' }),
          fieldViolations: z
            .array(fieldViolation)
            .optional()
            .meta({ description: 'BadRequest only: every field at fault.' }),
          requestId: z
            .string()
            .optional()
            .meta({ description: 'RequestInfo only: the same as X-Request-Id.' }),
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
      error: z
        .array(z.enum([...new Set(publicErrorCodes.map((code) => gafapayErrors[code].error))]))
        .meta({ description: 'One error code.' }),
      data: z.object({}),
    })
    .meta({ id: 'GafaPayFailure', description: 'The envelope of a failure.' }),
}

const text = { schema: { type: 'string' as const } }
/** Response headers, each defined once. */
export const headerComponents = {
  'X-Request-Id': {
    description: 'The id of this request: yours if you sent one. Include it when you report a problem.',
    required: true,
    ...text,
  },
  requestid: { description: 'The same as X-Request-Id.', required: true, ...text },
  'Retry-After': {
    description: 'Seconds to wait before a retry.',
    schema: { type: 'integer' as const },
  },
  'RateLimit-Policy': {
    description: 'The limit: `q` calls in `w` seconds, counted by `"caller"` or IP `"address"`.',
    ...text,
  },
  RateLimit: {
    description: 'Calls left (`r`), and seconds until the count restarts (`t`).',
    ...text,
  },
  'Idempotent-Replayed': {
    description:
      '`true` when this is the stored response of an earlier request with the same Idempotency-Key.',
    ...text,
  },
  'X-Error-Reason': {
    description: 'Which rule and field failed, in the words of the Partner API: `user_id=REQUIRED`.',
    required: true,
    ...text,
  },
  'WWW-Authenticate': { description: 'The scheme of the Authorization header: Bearer or Token.', ...text },
}

function headers(dialect: DialectName, ...more: (keyof typeof headerComponents)[]) {
  const names = ['X-Request-Id', ...(dialect === 'gafapay' ? ['requestid'] : []), ...more]
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

const limitHeaders = ['RateLimit-Policy', 'RateLimit'] as const

/** The success response of an endpoint. */
export function successOf(contract: Contract): ZodOpenApiResponseObject {
  const { dialect, access, output, examples, produces = 'application/json' } = contract
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
      [produces]: {
        schema,
        examples: Object.fromEntries(values) as Record<string, { value: unknown }>,
      },
    },
  }
}

/**
 * The failure responses of an endpoint by HTTP status; endpoints with the same failures share a component.
 */
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
  // Endpoints without rate limits have no failures but server errors, so every other response has the
  // headers.
  const isCounted = failures.every(({ status }) => status < 500)
  const isUnauthenticated = failures.some(({ code }) => code === 'UNAUTHENTICATED')
  const response = {
    id,
    description: failures
      .map(({ name, meaning, howToFix }) => `- \`${name}\`: ${meaning} ${howToFix}`)
      .join('\n'),
    headers: headers(
      dialect,
      ...(dialect === 'gafapay' ? (['X-Error-Reason'] as const) : []),
      ...(isCounted ? limitHeaders : []),
      ...(mayRetry ? (['Retry-After'] as const) : []),
      ...(isUnauthenticated ? (['WWW-Authenticate'] as const) : []),
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

/** The response body of a failure. */
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
