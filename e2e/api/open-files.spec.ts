import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { expect, test } from '../fixtures'

test.skip(process.platform !== 'linux', 'only Linux can change the limit of a running process')

test('while no more files can be opened, a page is 503 with Retry-After and the API answers; then all is well', async ({
  start,
}) => {
  const server = await start('empty')
  await server.setUpLink() // Next is ready, too.
  // A new connection would need a file handle.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = async (path: string) => {
    const answer = await new Promise<IncomingMessage>((resolve, reject) =>
      get(server.url + path, { agent }, resolve).on('error', reject),
    )
    answer.resume()
    await once(answer, 'end')
    return [answer.statusCode, answer.headers['retry-after']]
  }
  const limitFiles = (count: number) => execFileSync('prlimit', [`--pid=${server.pid}`, `--nofile=${count}:`])

  expect(await ask('/healthz')).toEqual([200, undefined])
  limitFiles(4)
  expect(await ask('/setup')).toEqual([503, '1'])
  expect(await ask('/readyz')).toEqual([200, undefined])
  limitFiles(1024)
  expect(await ask('/setup')).toEqual([200, undefined])
  agent.destroy()
  // It has logged why, which `stop` would report.
  await server.end('SIGTERM')
})
