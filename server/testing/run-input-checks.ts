import { expect, it } from 'vitest'
import type { Contract } from '@/server/http/contract'
import type { TestRequest, TestResponse } from './api'
import type { Failure } from './failures'

type Send = (change?: Partial<TestRequest>) => Promise<TestResponse>
type Refuses = (response: Promise<TestResponse>, failure: Failure, fields?: string[]) => Promise<void>
type Fields = NonNullable<Contract['body']>

const limitBytes = 64 * 1024

/** What may stand in no path and no query. */
export function runParameterChecks(
  { path, params, query, examples }: Contract,
  send: Send,
  refuses: Refuses,
): void {
  for (const name of Object.keys(params?.shape ?? {})) {
    it.each([
      ['NUL', '%00'],
      ['a slash', 'a%2Fb'],
      ['dots', '%2E%2E%2Fetc'],
      ['5,000 characters', 'a'.repeat(5_000)],
      ['look-alike letters', encodeURIComponent('РARTNER2024')],
    ])(`refuses ${name} with %s, or knows nothing of it`, async (_what, value) => {
      const isPossible = params!.shape[name]!.safeParse(decodeURIComponent(value)).success
      await (isPossible
        ? refuses(send({ path: path.replace(`{${name}}`, value) }), 'notFound')
        : refuses(send({ path: path.replace(`{${name}}`, value) }), 'invalid', [name]))
    })

    it(`refuses ${name} that is not percent-encoded UTF-8`, async () => {
      await refuses(send({ path: path.replace(`{${name}}`, '%E0%A4%A') }), 'malformed')
    })
  }

  const here = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(examples[0]!.params![name]!),
  )
  for (const name of Object.keys(query?.shape ?? {})) {
    it(`refuses ${name} when it is too long, holds NUL, or is given twice`, async () => {
      const bad = (value: string) => send({ query: { ...examples[0]?.query, [name]: value } })
      await refuses(bad('x'.repeat(5_000)), 'invalid', [name])
      await refuses(bad('\0'), 'invalid', [name])
      const twice = new URLSearchParams([
        ...Object.entries(examples[0]?.query ?? {}),
        [name, '1'],
        [name, '1'],
      ])
      await refuses(send({ path: `${here}?${twice}`, query: undefined }), 'invalid', [name])
    })
  }
}

/** What no body may be, what it must hold, and how large it may grow. */
export function runBodyChecks(
  { examples, dialect }: Contract,
  schema: Fields,
  send: Send,
  refuses: Refuses,
): void {
  const example = examples[0]!.body as Record<string, unknown>
  const required = Object.keys(schema.shape).filter(
    (name) => !schema.shape[name]!.safeParse(undefined).success,
  )
  const optional = Object.keys(schema.shape).filter((name) => !(name in example))

  it.each([
    ['half of JSON', '{'],
    ['a list', '[]'],
    ['a text', '"text"'],
    ['a number', '1'],
    ['null', 'null'],
    ['a form', 'user_id=1&referralCode=2'],
    ['30,000 levels of nothing', '['.repeat(30_000)],
    ['bytes that are not UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
  ])('refuses %s in place of a JSON object', async (_what, body) => {
    await refuses(send({ body }), 'malformed')
  })

  it('takes no body for an empty object', async () => {
    const [none, empty] = [await send({ body: '' }), await send({ body: {} })]
    expect(none.status).toBe(empty.status)
    if (required.length) await refuses(send({ body: '' }), 'missing', required)
  })

  it.each(required)('asks for %s', async (name) => {
    const { [name]: _, ...rest } = example
    await refuses(send({ body: rest }), 'missing', [name])
    await refuses(send({ body: { ...example, [name]: null } }), 'missing', [name])
  })

  it.each(Object.keys(schema.shape))('refuses %s of a wrong type, and repeats none of it', async (name) => {
    const isWrong = (value: unknown) =>
      schema.shape[name]!.safeParse(value).error?.issues.every(
        (issue: { path: PropertyKey[] }) => issue.path.length === 0,
      )
    for (const value of [{ secret: 'hunter2' }, ['hunter2'], true, -0.5].filter(isWrong)) {
      const answer = send({ body: { ...example, [name]: value } })
      expect((await answer).text).not.toContain('hunter2')
      await refuses(answer, 'invalid', [name])
    }
  })

  it('takes null in an optional field, and ignores fields it does not know', async () => {
    const nulls = Object.fromEntries(optional.map((name) => [name, null]))
    const response = await send({
      body: { ...nulls, ...example, nobody_knows: { deeply: ['nested'] }, __proto__: 1 },
    })
    expect(response.status).toBe(200)
  })

  it('takes a body of 64 KiB and refuses one byte more', async () => {
    const padded = (length: number) => {
      const empty = JSON.stringify({ ...example, padding: '' })
      return JSON.stringify({ ...example, padding: 'x'.repeat(length - empty.length) })
    }
    await refuses(send({ body: padded(limitBytes + 1) }), 'tooLarge')
    const largest = await send({ body: padded(limitBytes) })
    expect(largest.status, dialect).toBe(200)
  })
}
