import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { answerClientError, readBody } from './node-server'

it.each([
  [
    'headers over the size limit',
    `X-Big: ${'a'.repeat(20_000)}`,
    431,
    'The headers of the request are too large.',
  ],
  ['a header without a name', ': 1', 400, 'The request is not well-formed HTTP.'],
])('answers %s as what it is', async (_, header, status, message) => {
  const server = createServer().on('clientError', answerClientError).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(`GET /v1/me HTTP/1.1\r\nHost: localhost\r\n${header}\r\n\r\n`)
  const answer = await text(socket)
  server.close()
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).toContain(`"message":"${message}"`)
})

/** What a server with this handler answers to a request whose body of 10 bytes begins with `part`. */
async function answerTo(part: string, handler: RequestListener): Promise<string> {
  const server = createServer(handler).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const headers = 'Host: localhost\r\nConnection: close\r\nContent-Length: 10'
  socket.write(`POST /v1/referrals HTTP/1.1\r\n${headers}\r\n\r\n${part}`)
  const answer = await text(socket)
  server.close()
  return answer
}

it('answers 408 to a body that has not arrived in time, and disconnects', async () => {
  let reading: Promise<unknown> | undefined
  const answer = await answerTo('{"a', (request) => {
    reading = expect(readBody(request, 1_000, 20)).rejects.toMatchObject({ code: 'MALFORMED_REQUEST' })
  })
  expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  expect(answer).toContain('"message":"The request was not complete in time."')
  await reading
})

it('does not limit how long a handler takes once the body has arrived', async () => {
  const answer = await answerTo('{"abc": 1}', (request, response) => {
    void readBody(request, 1_000, 20).then((body) => setTimeout(() => response.end(body), 60))
  })
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
})
