import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponseObject } from 'zod-openapi'
import type { ErrorCode } from '@/domain/errors'
import { dialects } from './dialect'
import { endpoint, type Contract, type Endpoint, type Example } from './endpoint'
import { gafapayErrors } from './formats/gafapay'
import { partnerErrors } from './formats/partner'

const fieldViolation = z.object({ field: z.string(), reason: z.string(), description: z.string() })
const failureSchemas = {
  partner: z
    .object({
      code: z.int().meta({ description: 'A google.rpc.Code.' }),
      message: z.string(),
      details: z.array(z.object({ '@type': z.string(), reason: z.string().optional(), domain: z.string().optional(), fieldViolations: z.array(fieldViolation).optional(), requestId: z.string().optional() })),
    })
    .meta({ id: 'PartnerFailure', description: 'google.rpc.Status with ErrorInfo, BadRequest and RequestInfo details.' }),
  gafapay: z.object({ success: z.literal(0), error: z.array(z.string()), data: z.object({}) }).meta({ id: 'GafaPayFailure' }),
}

/** The OpenAPI 3.1 document of these endpoints, made from their contracts. */
export function openApiDocument(endpoints: readonly Endpoint[]) {
  const paths: ZodOpenApiPathsObject = {}
  for (const { contract } of endpoints) {
    paths[contract.path] = { ...paths[contract.path], [contract.method.toLowerCase()]: operationOf(contract) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Referral Desk',
      version: '1.0.0',
      description: 'Referral codes over two documented APIs: the partner dialect under /v1 and the GafaPay dialect under /gafapay/v3. Every path is also served below /api.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This installation' }],
    tags: [...new Set(endpoints.map(({ contract }) => contract.tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of the company: `Authorization: Bearer rk_live_…`.' },
        token: { type: 'apiKey', in: 'header', name: 'authorization', description: '`Token <JWT>` signed with a signing secret of the company (HS256; sub, roles, exp), or `Token <API key>`.' },
      },
    },
  })
}

/** The endpoint that serves the document of the others. */
export function openApiEndpoint(endpoints: readonly Endpoint[]): Endpoint {
  let document: ReturnType<typeof openApiDocument> | undefined
  return endpoint(
    {
      id: 'getOpenApiDocument',
      method: 'GET',
      path: '/openapi.json',
      dialect: 'partner',
      tag: 'Operations',
      summary: 'This API as an OpenAPI 3.1 document',
      access: { by: 'nobody' },
      output: z.looseObject({ openapi: z.string() }),
      errors: [],
      examples: [],
    },
    async () => (document ??= openApiDocument(endpoints)) as unknown as { openapi: string },
  )
}

function operationOf(contract: Contract): ZodOpenApiOperationObject {
  const { access, dialect } = contract
  return {
    operationId: contract.id,
    tags: [contract.tag],
    summary: contract.summary,
    ...(contract.description && { description: contract.description }),
    ...(access.by === 'caller' && { security: [{ [dialect === 'partner' ? 'apiKey' : 'token']: [] }], 'x-required-scope': access.scope }),
    ...(access.by !== 'caller' && { security: [] }),
    requestParams: {
      ...(contract.params && { path: contract.params }),
      ...(contract.query && { query: contract.query }),
      ...(dialect === 'gafapay' && { header: z.object({ companyid: z.string().meta({ description: 'The company.' }), requestid: z.string().optional().meta({ description: 'Echoed in the answer.' }) }) }),
    },
    ...(contract.body && {
      requestBody: { required: true, content: { 'application/json': { schema: contract.body, examples: examplesOf(contract, ({ body }) => body) } } },
    }),
    responses: {
      '200': {
        description: 'Success',
        headers: responseHeaders,
        content: { 'application/json': { schema: successSchema(contract), examples: examplesOf(contract, ({ response }) => dialects[dialect].success(response)) } },
      },
      ...failuresOf(contract),
    },
  }
}

const responseHeaders = { 'X-Request-Id': { description: 'Names this request; quote it when you report a problem.', required: true, schema: { type: 'string' as const } } }

function successSchema({ dialect, output }: Contract): z.ZodType {
  return dialect === 'partner' ? output : z.object({ success: z.literal(1), error: z.array(z.string()).length(0), data: output })
}

function examplesOf({ examples }: Contract, pick: (example: Example) => unknown) {
  return Object.fromEntries(examples.map((example, index) => [`example${index + 1}`, { summary: example.summary, value: pick(example) }]))
}

/** Every failure the endpoint can answer with, grouped by HTTP status. */
function failuresOf({ dialect, access, body, query, params, errors }: Contract): Record<string, ZodOpenApiResponseObject> {
  const codes: ErrorCode[] = [...errors, 'INTERNAL', 'UNAVAILABLE']
  if (body) codes.push('MALFORMED_REQUEST', 'BODY_TOO_LARGE')
  if (body || query || params) codes.push('MISSING_ARGUMENT', 'INVALID_ARGUMENT')
  if (access.by !== 'nobody') codes.push('UNAUTHENTICATED')
  if (access.by === 'caller') codes.push('PERMISSION_DENIED')
  if (access.by === 'company') codes.push('RATE_LIMITED', 'MISSING_ARGUMENT')
  const table = dialect === 'partner' ? partnerErrors : gafapayErrors
  const byStatus = new Map<number, Set<string>>()
  for (const code of codes) {
    const { status } = table[code]
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(dialect === 'partner' ? code : gafapayErrors[code].error))
  }
  const failure = (names: Set<string>) => ({
    description: [...names].sort().join(', '),
    headers: responseHeaders,
    content: { 'application/json': { schema: failureSchemas[dialect] } },
  })
  return Object.fromEntries([...byStatus].sort(([a], [b]) => a - b).map(([status, names]) => [String(status), failure(names)]))
}
