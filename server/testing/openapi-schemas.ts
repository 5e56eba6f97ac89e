import { z } from 'zod'

interface MediaType {
  schema: object
  examples?: Record<string, { value: unknown }>
}
interface Content {
  content?: { 'application/json': MediaType; 'text/csv'?: MediaType }
}
export interface PublishedResponse extends Content {
  headers?: object
}
export interface PublishedOperation {
  operationId: string
  summary: string
  tags: string[]
  requestBody?: Content
  responses: Record<string, PublishedResponse | { $ref: string }>
}
/** The OpenAPI document as far as tests look into it. */
export interface PublishedDocument {
  paths: Record<string, Record<string, PublishedOperation>>
  webhooks: Record<string, { post: PublishedOperation }>
  tags: { name: string; description?: string }[]
  components: { schemas: Record<string, object>; responses: Record<string, PublishedResponse> }
}

/** A response of an operation, found by its reference if need be. */
export function responseOf(
  document: PublishedDocument,
  { responses }: PublishedOperation,
  status: number | string,
): PublishedResponse | undefined {
  const response = responses[status]
  return response && '$ref' in response
    ? document.components.responses[response.$ref.replace('#/components/responses/', '')]
    : response
}

const compiled = new WeakMap<object, z.ZodType>()

/** A schema of the document, compiled once into something that checks values. */
export function schemaOf(document: PublishedDocument, schema: object): z.ZodType {
  const known = compiled.get(schema) ?? compile(document, schema)
  compiled.set(schema, known)
  return known
}

function compile(document: PublishedDocument, schema: object): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: document.components.schemas })
  return z.fromJSONSchema(
    JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as z.core.JSONSchema.JSONSchema,
  )
}

/** The operation that answers a request, at the documented path or below /api. */
export function operationAt(
  { paths }: PublishedDocument,
  method: string,
  pathname: string,
): PublishedOperation | undefined {
  const path = pathname.replace(/^\/api\//, '/')
  const fits = (template: string) =>
    new RegExp(`^${template.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(
      path,
    )
  const operations = paths[path] ?? Object.entries(paths).find(([template]) => fits(template))?.[1]
  return operations?.[(method === 'HEAD' ? 'get' : method).toLowerCase()]
}
