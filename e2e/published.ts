/** Holds every answer to the published OpenAPI document: its status is listed, and its body has the shape given there. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import type { z } from 'zod'
import { operationAt, responseOf, schemaOf, type PublishedDocument } from '@/server/testing/openapi-schemas'

const document = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../docs/openapi.json'), 'utf8'),
) as PublishedDocument
const compiled = new Map<string, z.ZodType>()

function compile(name: string, schema: object): z.ZodType {
  const known = compiled.get(name) ?? schemaOf(document, schema)
  compiled.set(name, known)
  return known
}

/** Fails unless this is an answer that the document promises. Pages and other things that are no API are let through. */
export function expectPublished(
  method: string,
  url: string,
  { status, body, text }: { status: number; body: unknown; text: string },
): void {
  const { pathname } = new URL(url)
  const operation = operationAt(document, method, pathname)
  const where = `${method} ${pathname}: ${status} ${text.slice(0, 500)}`
  if (!operation) {
    // An unknown path or method has no operation, but its dialect's failure all the same.
    const [, dialect] = /^(?:\/api)?\/(v1|gafapay)(?:\/|$)/.exec(pathname) ?? []
    if (!dialect || method === 'HEAD') return
    const id = dialect === 'v1' ? 'PartnerFailure' : 'GafaPayFailure'
    expect(compile(id, { $ref: `#/components/schemas/${id}` }).safeParse(body).error, where).toBeUndefined()
    return
  }
  const schema = responseOf(document, operation, status)?.content?.['application/json'].schema
  expect(schema, `${where} is not a published answer`).toBeDefined()
  if (method !== 'HEAD')
    expect(
      compile(`${operation.operationId} ${status}`, schema!).safeParse(body).error,
      where,
    ).toBeUndefined()
}
