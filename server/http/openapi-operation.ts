import { z } from 'zod'
import type { ZodOpenApiOperationObject } from 'zod-openapi'
import type { Contract } from './contract'
import { takesIdempotencyKey } from './idempotency'
import { failureResponses, successOf } from './openapi-responses'
import { signatureHeaders } from './openapi-webhooks'

const idempotencyKey = z
  .string()
  .min(1)
  .max(255)
  .optional()
  .meta({
    param: { id: 'IdempotencyKey' },
    description:
      'Makes retries safe: the first final response is stored for 48 hours and replayed to the ' +
      'same request. Use a new key, such as a UUID, for each new request.',
    examples: ['5bb30135-1815-41d5-827f-baed3daba4ae'],
  })
const companyId = z
  .string()
  .optional()
  .meta({
    param: { id: 'CompanyId' },
    description: 'Not needed: the header companyid names the company. If given, it must be the same.',
    examples: ['59388167894b4d10a04fe5da3b8a2104'],
  })
const requestId = z
  .string()
  .optional()
  .meta({
    param: { id: 'RequestId' },
    description: 'Your own id for this request, echoed in the response: 1 to 128 of `A-Z a-z 0-9 . _ -`.',
    examples: ['5bb30135-1815-41d5-827f-baed3daba4ae'],
  })

/** Who may call, by the document's security schemes. */
function securityOf({ access, dialect }: Contract): Record<string, string[]>[] {
  if (access.by === 'none') return []
  if (access.by === 'company') return [{ company: [] }]
  if (access.by === 'provider') return [{ providerSignature: [] }]
  return [dialect === 'partner' ? { apiKey: [] } : { company: [], token: [] }]
}

/** An endpoint as an operation of the OpenAPI document. */
export function operationOf(contract: Contract): ZodOpenApiOperationObject {
  const { access, dialect, params, query, body, file, examples } = contract
  const header = z.object({
    ...(takesIdempotencyKey(contract) && { 'Idempotency-Key': idempotencyKey }),
    ...(dialect === 'gafapay' && { requestid: requestId }),
    ...(access.by === 'provider' && signatureHeaders),
  })
  const bodies = examples.map(({ summary, body: value }, index) => [
    `example${index + 1}`,
    { summary, value },
  ])
  return {
    operationId: contract.id,
    tags: [contract.tag],
    summary: contract.summary,
    ...(contract.description && { description: contract.description }),
    security: securityOf(contract),
    ...(access.by === 'caller' && access.scope && { 'x-required-scope': access.scope }),
    requestParams: {
      ...(params && { path: params }),
      ...((query || dialect === 'gafapay') && {
        query: z.object({ ...query?.shape, ...(dialect === 'gafapay' && { company_id: companyId }) }),
      }),
      ...(Object.keys(header.shape).length > 0 && { header }),
    },
    ...(body && {
      requestBody: {
        required: !body.safeParse({}).success,
        content: {
          'application/json': {
            schema: body,
            examples: Object.fromEntries(bodies) as Record<string, { value: unknown }>,
          },
        },
      },
    }),
    ...(file && {
      requestBody: {
        required: true,
        description: file.description,
        content: {
          [file.mediaType]: {
            schema: { type: 'string' as const },
            examples: Object.fromEntries(bodies) as Record<string, { value: unknown }>,
          },
        },
      },
    }),
    responses: { [contract.successStatus ?? 200]: successOf(contract), ...failureResponses(contract) },
  }
}
