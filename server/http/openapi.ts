import { z } from 'zod'
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { Endpoint } from './contract'
import { endpoint } from './endpoint'
import { operationOf } from './openapi-operation'
import { headerComponents } from './openapi-responses'
import { webhooksOf, type EventContract } from './openapi-webhooks'
import { inTagOrder, tagDescriptions } from './tags'

const description =
  'Referral codes over two documented APIs: the Partner API under `/v1` and the GafaPay API under ' +
  '`/gafapay/v3`. Every path is also served below `/api`.\n\n' +
  'Every failure has the format of its API and a stable code; docs/errors.md explains each. Lists of the ' +
  'Partner API are paged by `cursor` and `limit`.'

const securitySchemes = {
  apiKey: {
    type: 'http' as const,
    scheme: 'bearer',
    description:
      'An API key: `Authorization: Bearer rk_live_…`. The key determines the company and the scopes.',
  },
  company: {
    type: 'apiKey' as const,
    in: 'header' as const,
    name: 'companyid',
    description: 'The id of the company: 32 hexadecimal digits.',
  },
  token: {
    type: 'apiKey' as const,
    in: 'header' as const,
    name: 'authorization',
    description:
      '`Token <JWT>` signed with a signing secret of the company (HS256; sub, roles, exp), or `Token <API ' +
      'key>`.',
  },
  providerSignature: {
    type: 'apiKey' as const,
    in: 'header' as const,
    name: 'webhook-signature',
    description:
      'A Standard Webhooks signature by the verification provider, made with the company’s provider secret ' +
      'within the last five minutes.',
  },
}

/** The OpenAPI 3.1 document of these endpoints and events. */
export function openApiDocument(endpoints: readonly Endpoint[], events: readonly EventContract[]) {
  const paths: ZodOpenApiPathsObject = {}
  for (const { contract } of endpoints) {
    paths[contract.path] = { ...paths[contract.path], [contract.method.toLowerCase()]: operationOf(contract) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Referral Desk',
      version: '1.0.0',
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This installation' }],
    tags: inTagOrder(endpoints.map(({ contract }) => contract.tag)).map((name) => ({
      name,
      description: tagDescriptions[name],
    })),
    paths,
    webhooks: webhooksOf(events),
    components: { securitySchemes, headers: headerComponents },
  })
}

/** The endpoint that serves the document of the others. */
export function openApiEndpoint(endpoints: readonly Endpoint[], events: readonly EventContract[]): Endpoint {
  let document: ReturnType<typeof openApiDocument> | undefined
  return endpoint(
    {
      id: 'getOpenApiDocument',
      method: 'GET',
      path: '/openapi.json',
      dialect: 'partner',
      tag: 'Operations',
      summary: 'Get this API as an OpenAPI 3.1 document',
      access: { by: 'none' },
      output: z.looseObject({ openapi: z.string() }),
      errors: [],
      examples: [],
    },
    async () => (document ??= openApiDocument(endpoints, events)) as unknown as { openapi: string },
  )
}
