import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { answerClientError } from './node-server'

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
