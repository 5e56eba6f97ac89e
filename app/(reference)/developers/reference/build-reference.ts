import { documentedEndpoints } from '@/app/api/endpoints'
import { webhookEvents } from '@/app/api/webhook-events'
import {
  referencePath,
  type Credential,
  type EndpointView,
  type EventView,
  type GroupView,
} from '@/components/reference/reference-view'
import { fieldsOf, type FieldView, type Schema } from '@/components/reference/schema-fields'
import type { Contract } from '@/server/http/contract'
import { dialects } from '@/server/http/dialects'
import { failuresOf } from '@/server/http/failures'
import { takesIdempotencyKey } from '@/server/http/idempotency'
import { openApiDocument } from '@/server/http/openapi'
import { exampleMessageOf } from '@/server/http/openapi-webhooks'
import { inTagOrder, tagDescriptions } from '@/server/http/tags'

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  description?: string
  schema?: Schema
}
type Content = Record<string, { schema: Schema }>
interface Operation {
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: { content: Content }
  responses: Record<string, { content?: Content }>
}

export interface Reference {
  groups: GroupView[]
  events: EventView[]
}

let built: Reference | undefined

/** The content of the reference, the same for all readers. */
export function reference(): Reference {
  return (built ??= build())
}

/** Derived from the contracts and the OpenAPI document, so that it cannot contradict them. */
function build(): Reference {
  const document = openApiDocument(documentedEndpoints, webhookEvents)
  const resolve = (reference: string) =>
    reference
      .split('/')
      .slice(1)
      .reduce<unknown>((node, key) => (node as Record<string, unknown>)?.[key], document) as
      Schema | undefined
  const operations = document.paths as unknown as Record<string, Record<string, Operation>>
  const contracts = documentedEndpoints.map(({ contract }) => contract)

  const groups = inTagOrder(contracts.map(({ tag }) => tag)).map((title): GroupView => {
    const members = contracts.filter(({ tag }) => tag === title)
    const slug = slugOf(title)
    const endpoints = members.map((contract) =>
      viewOf(contract, slug, operations[contract.path]![contract.method.toLowerCase()]!, resolve),
    )
    return {
      slug,
      title,
      ...(tagDescriptions[title] && { description: tagDescriptions[title] }),
      dialect: members[0]!.dialect,
      endpoints,
    }
  })
  const events = webhookEvents.map((event): EventView => {
    const operation = (document.webhooks as unknown as Record<string, { post: Operation }>)[event.type]!.post
    return {
      type: event.type,
      summary: event.summary,
      fields: bodyFields(operation.requestBody, resolve),
      example: json(exampleMessageOf(event)),
    }
  })
  return { groups, events }
}

function viewOf(
  contract: Contract,
  slug: string,
  operation: Operation,
  resolve: (reference: string) => Schema | undefined,
): EndpointView {
  const { id, method, path, dialect, summary, irreversible, access, file, successStatus = 200 } = contract
  const description = [contract.description, file?.description].filter(Boolean).join(' ')
  const parameters = (operation.parameters ?? []).map((each) =>
    '$ref' in each ? (resolve(each.$ref) as unknown as Parameter) : each,
  )
  const inPlace = (place: Parameter['in']) =>
    parametersAsFields(
      parameters.filter((each) => each.in === place),
      resolve,
    )
  const parts = [
    { title: 'Path parameters', fields: inPlace('path') },
    { title: 'Query parameters', fields: inPlace('query') },
    { title: 'Body', fields: bodyFields(operation.requestBody, resolve) },
    { title: 'Headers', fields: inPlace('header') },
  ].filter(({ fields }) => fields.length > 0)
  return {
    id,
    href: `${referencePath}/${slug}#${id}`,
    method,
    path,
    dialect,
    summary,
    ...(description && { description }),
    ...(irreversible && { irreversible }),
    credential: credentialOf(contract),
    ...(access.by === 'caller' && access.scope && { scope: access.scope }),
    takesIdempotencyKey: takesIdempotencyKey(contract),
    mediaType: file?.mediaType ?? 'application/json',
    changes: method !== 'GET' && access.by === 'caller',
    parts,
    successStatus,
    response: bodyFields(operation.responses[successStatus], resolve),
    examples: contract.examples.map(({ summary: title, params = {}, query = {}, body, response }) => ({
      summary: title,
      params,
      query,
      ...(body !== undefined && { body: file ? String(body) : json(body) }),
      response: json(dialects[dialect].success(response)),
    })),
    failures: failuresOf(contract).map(({ code, name, status, meaning, howToFix }) => ({
      code,
      name,
      status,
      meaning,
      howToFix,
    })),
  }
}

function credentialOf({ access, dialect }: Contract): Credential {
  switch (access.by) {
    case 'caller':
      return dialect === 'partner' ? 'api-key' : 'token'
    case 'company':
      return 'company'
    case 'provider':
      return 'signature'
    case 'none':
      return 'none'
  }
}

function parametersAsFields(
  parameters: Parameter[],
  resolve: (reference: string) => Schema | undefined,
): FieldView[] {
  const properties = Object.fromEntries(
    parameters.map(({ name, schema, description }) => [
      name,
      { ...schema, ...(description && { description }) },
    ]),
  )
  return fieldsOf(
    { properties, required: parameters.filter(({ required }) => required).map(({ name }) => name) },
    resolve,
  )
}

function bodyFields(
  part: { content?: Content } | undefined,
  resolve: (reference: string) => Schema | undefined,
): FieldView[] {
  const schema = part?.content?.['application/json']?.schema
  return schema ? fieldsOf(schema, resolve) : []
}

function slugOf(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}

const json = (value: unknown) => JSON.stringify(value, null, 2)
