import { once } from 'node:events'
import { connect } from 'node:net'
import { codesPath, userCodePath } from '../clients'
import { expect, test, type TestApp } from '../fixtures'

/** Sends raw bytes, and returns the response up to the end of the connection. */
async function sendRaw(
  { port }: Pick<TestApp, 'port'>,
  bytes: string,
): Promise<{ status: number; head: string; body: string }> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(Buffer.from(bytes, 'latin1'))
  let answer = ''
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
  socket.on('error', () => undefined)
  await once(socket, 'close')
  const [head = '', body = ''] = answer.split(/\r\n\r\n([^]*)/)
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head, body }
}

const host = 'Host: 127.0.0.1\r\n'
const close = 'Connection: close\r\n'
const get = (headers: string, target = codesPath) => `GET ${target} HTTP/1.1\r\n${host}${close}${headers}\r\n`
const post = (headers: string, body: string) =>
  `POST ${codesPath} HTTP/1.1\r\n${host}${close}${headers}\r\n${body}`

const brokenRequests: Record<string, string> = {
  'a header name with a space': get('Bad Header: 1\r\n'),
  'a header without a colon': get('BadHeader\r\n'),
  'a header name of letters that are not ASCII': get('X-Ünicode: 1\r\n'),
  'a lone CR in a header': get('X-Request-Id: a\rSet-Cookie: stolen=1\r\n'),
  'a lone LF before a header': get('X-Request-Id: a\n Set-Cookie: stolen=1\r\n'),
  'NUL in a header': get('X-Request-Id: a\0b\r\n'),
  'a folded header': get('X-Request-Id: a\r\n b\r\n'),
  'a space before the colon': get('X-Request-Id : a\r\n'),
  'a control character in the path': get('', '/v1/kyc/\x01'),
  'a space in the path': get('', '/v1/kyc/referral codes'),
  'two lengths': post('Content-Length: 5\r\nContent-Length: 6\r\n', 'hello!'),
  'a length and chunks at once': post('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n'),
  'a negative length': post('Content-Length: -1\r\n', ''),
  'a chunk size that is no number': post('Transfer-Encoding: chunked\r\n', 'zz\r\nhello\r\n0\r\n\r\n'),
  'an unknown method': 'BREW /v1/kyc/referral-codes HTTP/1.1\r\n\r\n',
  'no method at all': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', // the start of a TLS handshake
  'another protocol': 'GET / SPDY/3\r\n\r\n',
  'the greeting of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'two Hosts': get('Host: evil.example\r\n'),
  'a WebSocket handshake': get(
    'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: YQ==\r\n',
  ),
  'no Host': `GET ${codesPath} HTTP/1.1\r\n${close}\r\n`,
}

for (const [what, bytes] of Object.entries(brokenRequests))
  test(`${what} is answered with 400 as JSON, and the connection is closed`, async ({ app }) => {
    const { status, head, body } = await sendRaw(app, bytes)
    expect([status, body && (JSON.parse(body) as unknown)]).toMatchObject([
      400,
      { code: 3, details: [{ reason: 'MALFORMED_REQUEST' }, { requestId: expect.any(String) }] },
    ])
    expect(head).toMatch(/^content-type: application\/json/im)
    expect(head).toMatch(/^x-request-id: \S+$/im)
    expect(head).not.toMatch(/set-cookie/i)
  })

const noHosts = [
  '',
  'foo bar',
  'a, b',
  'desk.example:99999',
  '[::1',
  'xn--',
  'http://desk.example',
  'desk.example/evil',
  'a@b',
  '%00',
]

for (const wrong of noHosts)
  test(`Host ${JSON.stringify(wrong)} is answered with 400 by API and pages alike`, async ({ app }) => {
    for (const path of [codesPath, '/codes', '/sign-in', '/api/auth/csrf', '/metrics']) {
      const { status, body } = await sendRaw(app, `GET ${path} HTTP/1.1\r\nHost: ${wrong}\r\n${close}\r\n`)
      expect([status, JSON.parse(body)], path).toMatchObject([400, { code: 3 }])
    }
  })

test('malformed HTTP for a GafaPay path is answered in its envelope', async ({ app }) => {
  for (const bytes of [get('Host: two\r\n', userCodePath), get('Bad Header: 1\r\n', `/api${userCodePath}`)]) {
    const { status, head, body } = await sendRaw(app, bytes)
    expect([status, JSON.parse(body)]).toEqual([400, { success: 0, error: ['BAD_REQUEST'], data: {} }])
    expect(head).toMatch(/^requestid: \S+$/im)
    expect(head).toMatch(/^x-error-reason: MALFORMED_REQUEST$/im)
  }
})

test('an offer of another protocol is ignored, before and after the first page', async ({ start }) => {
  const server = await start('seeded')
  const offer = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n'
  const request = (path: string, more = '') => `GET ${path} HTTP/1.1\r\n${host}${more}\r\n`
  const body = '{"userId":"u","referralCode":"x"}'
  const create = `POST ${codesPath} HTTP/1.1\r\n${host}${offer}Content-Length: ${body.length}\r\n\r\n${body}`
  for (const round of ['before', 'after']) {
    const socket = connect(server.port, '127.0.0.1')
    let answers = ''
    socket.setEncoding('utf8').on('data', (text: string) => (answers += text))
    const statuses = () => [...answers.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)
    for (const [bytes, expected] of [
      [request('/healthz', offer), ['200']],
      [create, ['200', '401']],
      [request('/sign-in', offer), ['200', '401', '200']],
      [request('/healthz', close), ['200', '401', '200', '200']],
    ] as const) {
      socket.write(bytes)
      await expect.poll(statuses, { message: round, intervals: [20] }).toEqual(expected)
    }
    socket.destroy()
  }
  // The refused client of a web socket does not delay the stop.
  const socket = connect(server.port, '127.0.0.1').resume()
  await once(socket, 'connect')
  socket.write(
    `GET /codes HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  )
  await once(socket, 'end')
  const stopping = performance.now()
  expect(await server.end('SIGTERM')).toBe(0)
  expect(performance.now() - stopping).toBeLessThan(5_000)
})

test('headers over the size limit are answered with 431 as JSON', async ({ app }) => {
  const { status, body } = await sendRaw(app, get(`X-Long: ${'x'.repeat(20_000)}\r\n`))
  expect([status, JSON.parse(body)]).toMatchObject([
    431,
    { code: 3, message: 'The headers of the request are too large.' },
  ])
})

test('CR and LF that are percent-encoded stay in their parameter and reach no header', async ({ app }) => {
  const { status, head, body } = await sendRaw(
    app,
    get(`Authorization: Bearer ${app.acme.apiKey}\r\n`, `${codesPath}/A%0d%0aSet-Cookie:%20stolen=1`),
  )
  expect([status, JSON.parse(body)]).toMatchObject([200, { isValid: false }])
  expect(head).not.toMatch(/set-cookie/i)
})

test('an unsupported Expect header is answered as JSON', async ({ app }) => {
  const { status, body } = await sendRaw(app, get('Expect: the-unexpected\r\n'))
  expect([status, body && (JSON.parse(body) as unknown)]).toMatchObject([
    expect.any(Number),
    { code: expect.any(Number) },
  ])
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
})

test('a second request hidden in the body of the first is not run', async ({ app, partner }) => {
  const hidden = `POST ${codesPath} HTTP/1.1\r\n${host}Authorization: Bearer ${app.acme.apiKey}\r\nContent-Length: 43\r\n\r\n{"userId":"smuggler","referralCode":"SMUG"}`
  await sendRaw(app, post(`Content-Length: ${hidden.length}\r\n`, hidden))
  await sendRaw(app, post('Content-Length: 0\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${hidden}`))
  expect((await partner.page({ userId: 'smuggler' })).referralCodes).toEqual([])
})

test('after all of this the server still answers', async ({ app, partner }) => {
  for (const bytes of Object.values(brokenRequests)) await sendRaw(app, bytes)
  expect((await partner.validate('PARTNER2024')).body).toMatchObject({ isValid: true })
})
