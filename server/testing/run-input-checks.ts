import { expect, it } from 'vitest'
import type { Contract } from '@/server/http/contract'
import type { TestRequest, TestResponse } from './api'
import { forEachRow } from './each-row'
import type { Failure } from './failures'

/** How a check sends the example request of its endpoint. */
export interface Sender {
  /** The request with this change, with credentials that allow it. */
  allowed(change?: Partial<TestRequest>): Promise<TestRequest>
  send(change?: Partial<TestRequest>): Promise<TestResponse>
  /** Fails unless the request fails this way and leaves the database as it was. */
  rejects(request: TestRequest, failure: Failure, fields?: string[]): Promise<TestResponse>
}
type Fields = NonNullable<Contract['body']>

const bodyLimitBytes = 64 * 1024

const oddValues = {
  NUL: '%00',
  'a slash': 'a%2Fb',
  dots: '%2E%2E%2Fetc',
  '5,000 characters': 'a'.repeat(5_000),
  'look-alike letters': encodeURIComponent('РARTNER2024'),
}

/** Values that no path parameter and no query parameter accepts. */
export function runParameterChecks(
  { path, params, query, ignoresQuery, examples, errors, dialect, successStatus = 200 }: Contract,
  { allowed, send, rejects }: Sender,
): void {
  const withExamples = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(examples[0]!.params![name]!))
  const examplePath = withExamples(path)

  for (const name of Object.keys(params?.shape ?? {})) {
    const pathWith = (value: string) => withExamples(path.replace(`{${name}}`, value))
    const withValue = (value: string) => allowed({ path: pathWith(value) })

    it(`rejects odd values of ${name} or finds nothing under them`, async () => {
      await forEachRow(oddValues, async (value) => {
        const isPossible = params!.shape[name]!.safeParse(decodeURIComponent(value)).success
        if (!isPossible) await rejects(await withValue(value), 'invalid', [name])
        else if (errors.includes('NOT_FOUND')) await rejects(await withValue(value), 'notFound')
        else if (errors.includes('REFERRAL_CODE_NOT_FOUND'))
          await rejects(await withValue(value), 'codeNotFound')
        else expect((await send({ path: pathWith(value) })).status).toBe(successStatus)
      })
    })

    it(`rejects ${name} that is not percent-encoded UTF-8`, async () => {
      await rejects(await withValue('%E0%A4%A'), 'malformed')
    })
  }

  it('rejects an unknown query parameter, and lists the known ones', async () => {
    const search = new URLSearchParams({ ...examples[0]?.query, no_such_filter: '1' })
    const unknown = { path: `${examplePath}?${search}`, query: undefined }
    if (ignoresQuery) expect((await send(unknown)).status).toBe(200)
    else {
      const { text } = await rejects(await allowed(unknown), 'invalid', ['no_such_filter'])
      for (const name of Object.keys(dialect === 'partner' ? (query?.shape ?? {}) : {}))
        expect(text).toContain(name)
    }
  })

  for (const name of Object.keys(query?.shape ?? {})) {
    it(`treats an empty ${name} like an absent one`, async () => {
      const { [name]: _, ...others } = examples[0]?.query ?? {}
      const paths = [others, { ...others, [name]: '' }].map((given) => ({
        path: `${examplePath}?${new URLSearchParams(given)}`,
        query: undefined,
      }))
      const [absent, empty] = [await send(paths[0]), await send(paths[1])]
      expect(empty.status).toBe(absent.status)
    })

    it(`rejects ${name} when it is too long, contains NUL, or is repeated`, async () => {
      const given = Object.entries(examples[0]?.query ?? {})
      for (const value of ['x'.repeat(5_000), '\0'])
        await rejects(await allowed({ query: { ...Object.fromEntries(given), [name]: value } }), 'invalid', [
          name,
        ])
      const twice = new URLSearchParams([...given, [name, '1'], [name, '1']])
      await rejects(await allowed({ path: `${examplePath}?${twice}`, query: undefined }), 'invalid', [name])
    })
  }
}

const notJsonObjects = {
  'half of JSON': '{',
  'a list': '[]',
  'a text': '"text"',
  'a number': '1',
  null: 'null',
  'a form': 'user_id=1&referralCode=2',
  '30,000 nested lists': '['.repeat(30_000),
  'bytes that are not UTF-8': Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
}

/** What no body may be, what it must contain, and how large it may be. */
export function runBodyChecks(
  { examples, dialect, successStatus = 200 }: Contract,
  schema: Fields,
  { allowed, send, rejects }: Sender,
): void {
  const example = examples[0]!.body as Record<string, unknown>
  const required = Object.keys(schema.shape).filter(
    (name) => !schema.shape[name]!.safeParse(undefined).success,
  )
  const optional = Object.keys(schema.shape).filter((name) => !(name in example))

  it('rejects everything but a JSON object', async () => {
    await forEachRow(notJsonObjects, async (body) => {
      await rejects(await allowed({ body }), 'malformed')
    })
  })

  it('treats a missing body as an empty object', async () => {
    if (required.length) {
      for (const body of ['', {}]) await rejects(await allowed({ body }), 'missing', required)
    } else expect((await send({ body: '' })).status).toBe((await send({ body: {} })).status)
  })

  if (required.length) {
    it('requires each of its required fields', async () => {
      await forEachRow(Object.fromEntries(required.map((name) => [name, name])), async (name) => {
        const { [name]: _, ...rest } = example
        await rejects(await allowed({ body: rest }), 'missing', [name])
        await rejects(await allowed({ body: { ...example, [name]: null } }), 'missing', [name])
      })
    })
  }

  it('rejects each field of a wrong type, and repeats none of its content', async () => {
    await forEachRow(schema.shape, async (field, name) => {
      const isWrong = (value: unknown) =>
        field.safeParse(value).error?.issues.every((issue: { path: PropertyKey[] }) => !issue.path.length)
      for (const value of [{ secret: 'hunter2' }, ['hunter2'], true, -0.5].filter(isWrong)) {
        const { text } = await rejects(await allowed({ body: { ...example, [name]: value } }), 'invalid', [
          name,
        ])
        expect(text).not.toContain('hunter2')
      }
    })
  })

  it('accepts null in an optional field, and ignores unknown fields', async () => {
    const nulls = Object.fromEntries(optional.map((name) => [name, null]))
    const response = await send({
      body: { ...nulls, ...example, unknown_field: { deeply: ['nested'] }, __proto__: 1 },
    })
    expect(response.status).toBe(successStatus)
  })

  it('rejects a compressed body', async () => {
    const request = await allowed({ body: example })
    const response = await rejects(
      { ...request, headers: { ...request.headers, 'content-encoding': 'gzip' } },
      'compressed',
    )
    expect(response.status).toBe(415)
  })

  it('accepts a body of 64 KiB and rejects one byte more', async () => {
    const padded = (length: number) => {
      const empty = JSON.stringify({ ...example, padding: '' })
      return JSON.stringify({ ...example, padding: 'x'.repeat(length - empty.length) })
    }
    await rejects(await allowed({ body: padded(bodyLimitBytes + 1) }), 'tooLarge')
    const largest = await send({ body: padded(bodyLimitBytes) })
    expect(largest.status, dialect).toBe(successStatus)
  })
}
