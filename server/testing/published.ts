import { expect } from 'vitest'
import { z } from 'zod'
import type { Contract } from '@/server/http/endpoint'
import { ask, type TestResponse } from './api'

interface Content {
  content?: { 'application/json': { schema: object; examples?: Record<string, { value: unknown }> } }
}
interface Operation {
  operationId: string
  summary: string
  requestBody?: Content
  responses: Record<string, Content & { headers?: object }>
}
export interface PublishedDocument {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

export async function publishedDocument(): Promise<PublishedDocument> {
  return (await ask({ path: '/openapi.json' })).body as PublishedDocument
}

/** A schema of the OpenAPI document as something that checks values. */
export function published(schema: object, { components }: PublishedDocument): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: components.schemas })
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as z.core.JSONSchema.JSONSchema)
}

/** Holds an answer to what the OpenAPI document says of its endpoint: the status is listed, and the body is of its shape. */
export async function expectPublished({ path, method }: Contract, { status, body }: TestResponse): Promise<void> {
  const document = await publishedDocument()
  const operation = document.paths[path]?.[method.toLowerCase()]
  const schema = operation?.responses[status]?.content?.['application/json'].schema
  expect(schema, `${status} is not among the published answers of ${method} ${path}`).toBeDefined()
  expect(published(schema!, document).safeParse(body).error).toBeUndefined()
}
