import { createServer, request as send, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { env } from '@/server/env'
import { answerMetrics } from './metrics'

const right = 'the-token-of-the-monitoring-system'
let server: Server
let port: number
let measured = 0
beforeEach(async () => {
  measured = 0
  server = createServer(
    (request, response) =>
      void answerMetrics(request, response, async () =>
        Promise.resolve({ contentType: 'text/plain', body: `measured ${++measured}\n` }),
      ),
  )
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  Object.assign(env(), { METRICS_TOKEN: undefined, TRUST_PROXY: false })
  server.close()
})

/** An address of this machine that is not the loopback: to the server, another machine. */
const elsewhere = Object.values(networkInterfaces())
  .flat()
  .find((each) => each?.family === 'IPv4' && !each.internal)?.address

async function ask(headers: Record<string, string> = {}, { host = '127.0.0.1', method = 'GET' } = {}) {
  return await new Promise<{ status: number; body: string; allow: string | undefined }>((resolve, reject) => {
    send(
      { host, port, path: '/metrics', method, headers },
      (response) =>
        void text(response).then(
          (body) => resolve({ status: response.statusCode!, body, allow: response.headers.allow }),
          reject,
        ),
    )
      .on('error', reject)
      .end()
  })
}
const expectRefusal = ({ status, body }: { status: number; body: string }, expected: 401 | 404) => {
  expect([status, (JSON.parse(body) as { code: number }).code]).toEqual(
    expected === 401 ? [401, 16] : [404, 5],
  )
  expect(measured).toBe(0)
}

describe('the metrics', () => {
  it('are readable from this machine', async () => {
    expect(await ask()).toMatchObject({ status: 200, body: 'measured 1\n' })
    expect((await ask({ host: `localhost:${port}` })).status).toBe(200)
  })

  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip'])(
    'are not readable through a proxy on this machine, as %s shows, trusted or not',
    async (name) => {
      for (const TRUST_PROXY of [false, true]) {
        Object.assign(env(), { TRUST_PROXY })
        expectRefusal(await ask({ [name]: '127.0.0.1' }), 404)
      }
    },
  )

  it('are not readable by a foreign page in a browser on this machine', async () => {
    expectRefusal(await ask({ host: 'rebound.example' }), 404)
  })

  it.skipIf(!elsewhere)('are an unknown path to other machines while there is no token', async () => {
    const host = elsewhere!
    expectRefusal(await ask({ host: '127.0.0.1' }, { host }), 404)
    expectRefusal(await ask({ authorization: `Bearer ${right}` }, { host }), 404)
  })

  it('are readable from anywhere with the token, and with no other token', async () => {
    Object.assign(env(), { METRICS_TOKEN: right })
    const forwarded = { 'x-forwarded-for': '192.0.2.1' }
    expectRefusal(await ask(forwarded), 401)
    for (const wrong of [`Bearer ${right}x`, `Bearer ${right.slice(1)}`, 'Bearer', `Basic ${right}`, right])
      expectRefusal(await ask({ ...forwarded, authorization: wrong }), 401)
    expectRefusal(await ask({ authorization: 'Bearer wrong' }), 401)
    expect((await ask({ ...forwarded, authorization: `Bearer ${right}` })).status).toBe(200)
  })

  it('accept GET and HEAD only', async () => {
    expect(await ask({}, { method: 'POST' })).toMatchObject({ status: 405, allow: 'GET' })
    expect(await ask({}, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })
})
