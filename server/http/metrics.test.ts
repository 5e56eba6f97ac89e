import { createServer, request as send, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerMetrics } from './metrics'

const right = 'the-token-of-the-monitoring-system'
let server: Server
let port: number
let measured = 0
beforeEach(async () => {
  measured = 0
  server = createServer(
    (request, response) =>
      void answerMetrics(request, response, right, async () =>
        Promise.resolve({ contentType: 'text/plain', body: `measured ${++measured}\n` }),
      ),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(() => void server.close())

async function ask(headers: Record<string, string> = {}, method = 'GET') {
  return await new Promise<{ status: number; body: string; allow: string | undefined }>((resolve, reject) => {
    send(
      { host: '127.0.0.1', port, path: '/metrics', method, headers },
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
const allowed = () => ({ authorization: `Bearer ${right}` })

describe('the metrics', () => {
  it('are for clients that send the token', async () => {
    expect(await ask(allowed())).toMatchObject({ status: 200, body: 'measured 1\n' })
  })

  it.each<Record<string, string>>([{}, { host: 'localhost' }, { host: '127.0.0.1:3000' }])(
    'require the token, on this machine too: %j',
    async (headers) => {
      const wrong = [
        undefined,
        `Bearer ${right}x`,
        `Bearer ${right.slice(1)}`,
        'Bearer',
        `Basic ${right}`,
        right,
      ]
      for (const authorization of wrong) {
        const { status, body } = await ask({ ...headers, ...(authorization && { authorization }) })
        expect([status, (JSON.parse(body) as { code: number }).code]).toEqual([401, 16])
      }
      expect(measured).toBe(0)
    },
  )

  it('are read only', async () => {
    expect(await ask(allowed(), 'POST')).toMatchObject({ status: 405, allow: 'GET' })
    expect(await ask(allowed(), 'HEAD')).toMatchObject({ status: 200, body: '' })
  })
})
