import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerApi, isApiPath } from '@/server/http/node-server'
import { normalizeForwardingHeaders } from '@/server/http/proxy'
import { ask, bearer } from '@/server/testing/api'
import { newCompany, newKey } from '@/server/testing/company'
import { router } from './endpoints'

let server: Server
let port: number
beforeAll(async () => {
  server = createServer((request, response) => {
    normalizeForwardingHeaders(request)
    void answerApi(router, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.close())

const url = (path: string) => `http://127.0.0.1:${port}${path}`
const path = '/v1/kyc/referral-codes'

/** Sends bytes as they are and reads until the server closes. */
async function sendRaw(...parts: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  for (const part of parts) socket.write(part)
  return await text(socket)
}

describe('the Node mount', () => {
  it('answers what the Next mount answers, byte for byte', async () => {
    const { key } = await newKey(await newCompany())
    for (const each of [
      path,
      `${path}?limit=0`,
      `${path}/ABC`,
      '/gafapay/v3/nothing',
      '/v1/%E0%A4%A',
      '/healthz',
    ]) {
      const headers = { ...bearer(key), 'x-request-id': 'same', requestid: 'same' }
      const [node, next] = [await fetch(url(each), { headers }), await ask({ path: each, headers })]
      expect([node.status, await node.text()], each).toEqual([next.status, next.text])
      // What is left of the minute is one less each time.
      for (const [name, value] of next.headers)
        if (name !== 'ratelimit') expect(node.headers.get(name), `${each} ${name}`).toBe(value)
    }
  })

  it('answers an unknown path in the dialect of the path, with every header', async () => {
    for (const [each, type] of [
      ['/api/nothing', 'partner'],
      ['/v1/nothing', 'partner'],
      ['/api/gafapay/v3/nothing', 'gafapay'],
    ] as const) {
      const { status, headers } = await fetch(url(each), {
        headers: { 'x-request-id': 'same', requestid: 'same' },
      })
      expect([status, Object.fromEntries(headers)], each).toEqual([
        404,
        {
          'content-type': 'application/json; charset=utf-8',
          'content-length': expect.any(String) as string,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'x-request-id': 'same',
          ...(type === 'gafapay' && { requestid: 'same', 'x-error-reason': 'ROUTE_NOT_FOUND' }),
          connection: 'keep-alive',
          'keep-alive': expect.any(String) as string,
          date: expect.any(String) as string,
        },
      ])
    }
  })

  it('answers HEAD like GET, without the body', async () => {
    const [head, get] = [await fetch(url('/healthz'), { method: 'HEAD' }), await fetch(url('/healthz'))]
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      get.headers.get('content-length'),
      '',
    ])
  })

  it('rejects a body over 64 KiB, announced or streamed, and keeps serving the same connection', async () => {
    const { key } = await newKey(await newCompany())
    const large = `{"userId":"${'x'.repeat(70_000)}"}`
    const head = `POST ${path} HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer ${key}\r\n`
    const answers = await sendRaw(
      `${head}Content-Length: ${large.length}\r\n\r\n${large}`,
      `${head}Transfer-Encoding: chunked\r\n\r\n${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`,
      `GET /healthz HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n`,
    )
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 413', 'HTTP/1.1 200'])
  })

  it('streams a file, rejects one while the rest is on its way, and keeps serving the same connection', async () => {
    const { key } = await newKey(await newCompany())
    const head = `POST /v1/referral-codes/import HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer ${key}\r\n`
    const rows = 'partner,CODE\n'.repeat(20_000)
    const send = (header: string) =>
      `${head}Content-Length: ${header.length + rows.length}\r\n\r\n${header}${rows}`
    const answers = await sendRaw(
      send('userId,referralCode\n'),
      send('userId,no_such_column\n'),
      `GET /healthz HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n`,
    )
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 202', 'HTTP/1.1 400', 'HTTP/1.1 200'])
  })

  it('ignores X-Forwarded-For when no proxy is trusted: the limit counts the connection', async () => {
    const validate = (forged: string) =>
      fetch(url('/gafapay/v3/reward_promotion/validate_referral_code'), {
        method: 'POST',
        body: '{}',
        headers: { 'x-forwarded-for': forged },
      })
    const answers = await Promise.all(Array.from({ length: 61 }, (_, index) => validate(`192.0.2.${index}`)))
    expect(answers.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1)
  })
})

describe('a path of the API', () => {
  it.each([
    '/v1',
    '/v1/x',
    '/v1?x',
    '/gafapay/v3',
    '/healthz',
    '/readyz?x',
    '/openapi.json',
    '/api',
    '/api/x',
    '/api/authx',
  ])('is %s', (each) => expect(isApiPath(each)).toBe(true))
  it.each(['/', '/v10', '/codes', '/api/auth', '/api/auth/session', '/api/auth?x', '/healthzz', '/_next/v1'])(
    'is not %s',
    (each) => expect(isApiPath(each)).toBe(false),
  )
})
