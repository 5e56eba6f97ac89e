import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { unavailable } from '@/domain/errors'
import { expectFailure } from '@/server/testing/failures'
import type { DialectName } from './contract'
import { endpoint } from './endpoint'
import type { ApiRequest } from './message'
import { createRouter, type RouterPorts } from './router'

/** A port that these tests do not call. */
const notUsed = () => {
  throw new Error('not used')
}
const ports: RouterPorts = { runOnce: notUsed, rateLimitsOf: notUsed, onAnswered: () => undefined }

const failing = (dialect: DialectName, path: string, error: unknown) =>
  endpoint(
    {
      id: path,
      method: 'GET',
      path,
      dialect,
      tag: 'Tests',
      summary: 'Fails',
      access: { by: 'none' },
      output: z.object({ answer: z.string() }),
      errors: [],
      examples: [],
    },
    async () => Promise.reject(error as Error),
  )

async function ask(router: ReturnType<typeof createRouter>, path: string) {
  const request: ApiRequest = {
    method: 'GET',
    path,
    search: '',
    headers: {},
    address: 'test',
    publicOrigin: 'http://localhost',
    readBody: async () => Promise.resolve(new Uint8Array()),
    streamBody: () => Readable.from([]),
  }
  const { status, headers, body } = await router(request)
  return { status, headers: new Headers(headers), text: body, body: JSON.parse(body) as unknown }
}

describe('an unexpected failure', () => {
  const leaky = Object.assign(new Error('Failed query: select * from users at /work/main/db/open.ts:3'), {
    code: 'SQLITE_ERROR',
  })
  it.each([leaky, 'a thrown text', undefined, null, { code: 'UNAUTHENTICATED' }])(
    'is a 500 without internals: %s',
    async (error) => {
      expectFailure(
        'partner',
        await ask(createRouter([failing('partner', '/v1/failing', error)], ports), '/v1/failing'),
        'internal',
      )
    },
  )

  it('is reported in tests when output does not match the contract', async () => {
    const lying = endpoint(
      {
        id: 'lying',
        method: 'GET',
        path: '/v1/lying',
        dialect: 'partner',
        tag: 'Tests',
        summary: 'Lies',
        access: { by: 'none' },
        output: z.object({ answer: z.string() }),
        errors: [],
        examples: [],
      },
      async () => Promise.resolve({ answer: 42 } as unknown as { answer: string }),
    )
    expectFailure('partner', await ask(createRouter([lying], ports), '/v1/lying'), 'internal')
  })
})

describe('an operating system that cannot serve now', () => {
  it.each(['EMFILE', 'ENFILE', 'EIO', 'ENOSPC'])('is a 503 with the time to retry: %s', async (code) => {
    const error = Object.assign(new Error(`${code}: cannot open '/work/data/secret'`), { code })
    const response = await ask(createRouter([failing('partner', '/v1/failing', error)], ports), '/v1/failing')
    expectFailure('partner', response, 'unavailable')
    expect(response.headers.get('retry-after')).toBe('1')
  })
})

describe('a database that cannot serve now', () => {
  it('is a 503 with the time to retry, without its cause', async () => {
    const error = unavailable(Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' }))
    const response = await ask(createRouter([failing('partner', '/v1/failing', error)], ports), '/v1/failing')
    expectFailure('partner', response, 'unavailable')
    expect(response.headers.get('retry-after')).toBe('1')
  })
})

describe('every answer', () => {
  it('is not cached and not sniffed for another type, failures included', async () => {
    const { headers } = await ask(createRouter([], ports), '/v1/unknown')
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
      'no-store',
      'nosniff',
    ])
  })

  it('matches a path literally, dots and brackets included', async () => {
    const router = createRouter([failing('partner', '/v1/a.b/{code}', new Error())], ports)
    expectFailure('partner', await ask(router, '/v1/aXb/code'), 'unknownPath')
    expectFailure('partner', await ask(router, '/v1/a.b/code'), 'internal')
  })
})
