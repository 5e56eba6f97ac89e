import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { eventTypes } from '@/domain/events'
import { fieldReasonText } from '@/domain/reasons'
import { publicErrorCodes } from '@/server/http/error-catalogue'
import { responseOf, schemaOf } from '@/server/testing/openapi-schemas'
import { publishedDocument } from '@/server/testing/published'
import { endpoints } from './endpoints'

const document = await publishedDocument()
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    ...operation,
  })),
)

interface Parameter {
  name: string
  description?: string
  example?: unknown
  schema: { type?: string; description?: string; examples?: unknown[] }
}
const parameters = (document as unknown as { components: { parameters: Record<string, Parameter> } })
  .components.parameters
const resolve = (parameter: Parameter | { $ref: string }) =>
  '$ref' in parameter ? parameters[parameter.$ref.split('/').at(-1)!]! : parameter

describe('the OpenAPI document', () => {
  it('names every reason of an error and of a field, and docs/errors.md explains them', () => {
    const errors = readFileSync('docs/errors.md', 'utf8')
    const text = JSON.stringify(document)
    for (const reason of [...publicErrorCodes, ...Object.keys(fieldReasonText)]) {
      expect(errors, reason).toContain(`| \`${reason}\` |`)
      expect(text, reason).toContain(`"${reason}"`)
    }
  })

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const result = await validator.validate({ ...structuredClone(document) })
    expect(result.errors).toBeUndefined()
    expect(result.valid).toBe(true)
    expect(validator.version).toBe('3.1')
  })

  it('contains every endpoint but its own, each with a unique id', () => {
    const names = endpoints
      .map(({ contract }) => `${contract.method} ${contract.path}`)
      .filter((name) => !name.endsWith('/openapi.json'))
    expect(operations.map(({ name }) => name).sort()).toEqual(names.sort())
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  })

  it('describes every group of endpoints', () => {
    for (const { tags } of operations)
      expect(document.tags.find(({ name }) => name === tags[0])?.description, tags[0]).toMatch(/\S/)
  })

  it('describes every event, with an example that matches its schema', () => {
    expect(Object.keys(document.webhooks)).toEqual([...eventTypes])
    for (const { post } of Object.values(document.webhooks)) {
      const { schema, examples } = post.requestBody!.content!['application/json']
      expect(schemaOf(document, schema).safeParse(examples!.example1!.value).error).toBeUndefined()
    }
  })

  describe.each(operations)('$name', ({ name, ...operation }) => {
    const { summary, requestBody } = operation
    const responses = Object.keys(operation.responses).map((status) =>
      responseOf(document, operation, status)!,
    )
    const { contract } = endpoints.find(({ contract: { method, path } }) => name === `${method} ${path}`)!

    it('has a description and an example for each parameter', () => {
      for (const parameter of (
        (operation as { parameters?: (Parameter | { $ref: string })[] }).parameters ?? []
      ).map(resolve)) {
        expect(parameter.description ?? parameter.schema.description, parameter.name).toMatch(/\S/)
        expect(parameter.example ?? parameter.schema.examples?.[0], parameter.name).toBeDefined()
        if (parameter.schema.type === 'integer') expect(parameter.schema).not.toHaveProperty('pattern')
      }
    })

    it('requires a body only where an empty one is not enough', () => {
      if (contract.body)
        expect((requestBody as { required?: boolean }).required).toBe(!contract.body.safeParse({}).success)
    })

    it('has a summary and at least one example', () => {
      expect(summary.length).toBeGreaterThan(3)
      const { content } = responseOf(document, operation, contract.successStatus ?? 200)!
      const { examples } = content![contract.produces ?? 'application/json']!
      expect(Object.keys(examples!).length).toBeGreaterThan(0)
    })

    it('lists its failures, each with a schema, and documents the request id on every response', () => {
      const statuses = Object.keys(operation.responses)
      expect(statuses).toEqual(expect.arrayContaining(['500', '503']))
      if (contract.access.by !== 'none') expect(statuses).toEqual(expect.arrayContaining(['400', '401']))
      for (const { content, headers } of responses) {
        expect(Object.values(content ?? {})[0]?.schema).toBeDefined()
        expect(headers).toHaveProperty('X-Request-Id')
      }
    })

    it('has examples that match its schemas', () => {
      for (const content of [requestBody?.content, ...responses.map(({ content }) => content)]) {
        const { schema, examples } = Object.values(content ?? {})[0] ?? {}
        for (const { value } of Object.values(examples ?? {}))
          expect(schemaOf(document, schema!).safeParse(value).error).toBeUndefined()
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
