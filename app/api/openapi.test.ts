import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { published, publishedDocument } from '@/server/testing/published'
import { endpoints } from './endpoints'

const document = await publishedDocument()
const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, ...operation })))

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const result = await validator.validate({ ...structuredClone(document) })
    expect(result.errors).toBeUndefined()
    expect(result.valid).toBe(true)
    expect(validator.version).toBe('3.1')
  })

  it('names every endpoint but its own, each by an id of its own', () => {
    const names = endpoints.map(({ contract }) => `${contract.method} ${contract.path}`).filter((name) => !name.endsWith('/openapi.json'))
    expect(operations.map(({ name }) => name).sort()).toEqual(names.sort())
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  })

  describe.each(operations)('$name', ({ summary, requestBody, responses, name }) => {
    const { contract } = endpoints.find(({ contract: { method, path } }) => name === `${method} ${path}`)!

    it('has a summary and at least one example', () => {
      expect(summary.length).toBeGreaterThan(3)
      expect(Object.keys(responses['200']!.content!['application/json'].examples!).length).toBeGreaterThan(0)
    })

    it('lists how it can fail, each in a shape, and gives the request id with every answer', () => {
      const statuses = Object.keys(responses)
      expect(statuses).toEqual(expect.arrayContaining(['500', '503']))
      if (contract.access.by !== 'nobody') expect(statuses).toEqual(expect.arrayContaining(['400', '401']))
      for (const { content, headers } of Object.values(responses)) {
        expect(content?.['application/json'].schema).toBeDefined()
        expect(headers).toHaveProperty('X-Request-Id')
      }
    })

    it('has examples that obey its own schemas', () => {
      for (const content of [requestBody?.content, ...Object.values(responses).map((response) => response.content)]) {
        const { schema, examples } = content?.['application/json'] ?? {}
        for (const { value } of Object.values(examples ?? {})) expect(published(schema!, document).safeParse(value).error).toBeUndefined()
      }
      for (const { params, query, body, response } of contract.examples) {
        if (contract.params) contract.params.parse(params)
        if (contract.query) contract.query.parse(query ?? {})
        if (contract.body) contract.body.parse(body)
        contract.output.parse(response)
      }
    })
  })
})
