import { expect } from 'vitest'
import type { z } from 'zod'
import type { Contract } from '@/server/http/contract'
import { ask, type TestResponse } from './api'
import { responseOf, schemaOf, type PublishedDocument } from './openapi-schemas'

export async function publishedDocument(): Promise<PublishedDocument> {
  return (await ask({ path: '/openapi.json' })).body as PublishedDocument
}

/** A schema of the OpenAPI document as something that checks values. */
export function published(schema: object, document: PublishedDocument): z.ZodType {
  return schemaOf(document, schema)
}

/** Holds an answer to what the OpenAPI document says of its endpoint: the status is listed, and the body is of its shape. */
export async function expectPublished(
  { path, method }: Contract,
  { status, body }: TestResponse,
): Promise<void> {
  const document = await publishedDocument()
  const operation = document.paths[path]?.[method.toLowerCase()]
  const schema = operation && responseOf(document, operation, status)?.content?.['application/json'].schema
  expect(schema, `${status} is not among the published answers of ${method} ${path}`).toBeDefined()
  expect(published(schema!, document).safeParse(body).error).toBeUndefined()
}
