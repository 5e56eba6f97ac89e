import { expect } from 'vitest'
import type { Contract } from '@/server/http/contract'
import { ask, type TestResponse } from './api'
import { responseOf, schemaOf, type PublishedDocument } from './openapi-schemas'

let document: Promise<PublishedDocument> | undefined

/** The OpenAPI document as the API serves it, asked for once in a test file. */
export function publishedDocument(): Promise<PublishedDocument> {
  return (document ??= ask({ path: '/openapi.json' }).then(({ body }) => body as PublishedDocument))
}

/** Checks an answer against the OpenAPI document: the status is listed for its endpoint, and the body has the shape given there. */
export async function expectPublished(
  { path, method, produces }: Contract,
  { status, body }: TestResponse,
): Promise<void> {
  // The document does not list itself.
  if (path === '/openapi.json') return
  const document = await publishedDocument()
  const operation = document.paths[path]?.[method.toLowerCase()]
  const content = operation && responseOf(document, operation, status)?.content
  const schema = content?.[(status < 300 && produces) || 'application/json']?.schema
  expect(schema, `${status} is not among the published answers of ${method} ${path}`).toBeDefined()
  expect(schemaOf(document, schema!).safeParse(body).error).toBeUndefined()
}
