/** Checks every answer against the published OpenAPI document: its status is listed, and its body matches the schema. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { operationAt, responseOf, schemaOf, type PublishedDocument } from '@/server/testing/openapi-schemas'

/** The document in docs/, which `npm run verify` keeps equal to the contracts of the endpoints. */
export const document = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../docs/openapi.json'), 'utf8'),
) as PublishedDocument
const failures = { v1: 'PartnerFailure', gafapay: 'GafaPayFailure' } as const

/** Fails unless the document allows this answer. Pages and other paths outside the API are ignored. */
export function expectPublished(
  method: string,
  url: string,
  { status, body, text }: { status: number; body: unknown; text: string },
): void {
  const { pathname } = new URL(url)
  const operation = operationAt(document, method, pathname)
  const where = `${method} ${pathname}: ${status} ${text.slice(0, 500)}`
  if (!operation) {
    // An unknown path or method has no operation, but still returns a failure of its dialect.
    const [, prefix] = /^(?:\/api)?\/(v1|gafapay)(?:\/|$)/.exec(pathname) ?? []
    if (!prefix || method === 'HEAD') return
    const failure = document.components.schemas[failures[prefix as keyof typeof failures]]!
    expect(schemaOf(document, failure).safeParse(body).error, where).toBeUndefined()
    return
  }
  const content = responseOf(document, operation, status)?.content
  const file = content?.['text/csv']
  const schema = (file ?? content?.['application/json'])?.schema
  expect(schema, `${where} is not a published answer`).toBeDefined()
  if (method === 'HEAD') return
  expect(schemaOf(document, schema!).safeParse(file ? text : body).error, where).toBeUndefined()
}
