import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ignoreUpgradeOffers } from './upgrade-offers'

let server: Server
beforeAll(async () => {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request)
    if (request.url === '/slow') await sleep(50)
    response.end(`<${request.method} ${request.url} ${body}>`)
  }
  server = createServer((request, response) => void answer(request, response))
  ignoreUpgradeOffers(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void server.close())

/** Sends bytes in one packet. Returns the bodies of the answers once the connection is closed. */
async function answersTo(...requests: string[]): Promise<string[]> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(requests.join(''))
  return (await text(socket)).match(/<.*>/g) ?? []
}

const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: a\r\n${more}\r\n`
const last = get('/last', 'Connection: close\r\n')
const offer = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMA\r\n'

it.each([
  ['a request after an offer', [get('/offer', offer), last], ['<GET /offer >', '<GET /last >']],
  [
    'the body of an offer, and a request after it',
    [`POST /offer HTTP/1.1\r\nHost: a\r\n${offer}Content-Length: 4\r\n\r\nbody`, last],
    ['<POST /offer body>', '<GET /last >'],
  ],
  [
    'requests around two offers, in their order',
    [get('/slow'), get('/first', offer), get('/slow', offer), last],
    ['<GET /slow >', '<GET /first >', '<GET /slow >', '<GET /last >'],
  ],
  [
    'an offer that also closes the connection',
    [get('/offer', 'Connection: close, upgrade\r\nUpgrade: h2c\r\n')],
    ['<GET /offer >'],
  ],
])('answers %s', async (_what, requests, answers) => {
  expect(await answersTo(...requests)).toEqual(answers)
})

it('answers each offer on one connection, one after another', async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let received = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => (received += chunk))
  for (let count = 1; count <= 20; count++) {
    socket.write(get(`/${count}`, offer))
    await expect.poll(() => received, { interval: 5 }).toContain(`<GET /${count} >`)
  }
  socket.destroy()
})
