import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import path from 'node:path'
import { expect, test } from '../fixtures'

/** The id of an action of the page that sends password links. */
function forgotPasswordAction(): string {
  const manifest = path.resolve(import.meta.dirname, '../../.next/server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    node: Record<string, { workers: Record<string, unknown> }>
  }
  return Object.keys(node).find((id) => 'app/(auth)/forgot-password/page' in node[id]!.workers)!
}

const text = 'text/plain;charset=UTF-8'
const form = 'multipart/form-data; boundary=x'

/** What no page sends; without `action`, for the action above. */
const requests: [what: string, contentType: string, body: string, status: number, action?: string][] = [
  ['an unknown action', text, '[]', 409, `40${'a'.repeat(40)}`],
  ['what cannot be the id of an action', text, '[]', 400, '%00'],
  ['no action', text, '[]', 400, ''],
  ['a form without an action', form, 'garbage', 400, ''],
  ['a form', form, '--x--\r\n', 415],
  ['no JSON', text, '[', 400],
  ['an empty body', text, '', 400],
  ['a reference to nothing', text, '["$F1"]', 400],
  ['50,000 open brackets', text, '['.repeat(50_000), 400],
  ['more than 64 KiB', text, `["${'x'.repeat(70_000)}"]`, 413],
]

test('a malformed server action is a 4xx at once, and one JSON line in the log', async ({ start }) => {
  const server = await start('empty', { LOG_LEVEL: 'info' })
  await server.setUpLink()
  for (const [what, contentType, body, status, action = forgotPasswordAction()] of requests) {
    const printed = server.output().length
    const startedAt = performance.now()
    const answer = await fetch(`${server.url}/forgot-password`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': contentType, ...(action && { 'next-action': action }) },
      body,
    })
    expect([what, answer.status]).toEqual([what, status])
    expect(performance.now() - startedAt, what).toBeLessThan(5_000)
    const lines = () => server.output().slice(printed).split('\n').filter(Boolean)
    await expect.poll(lines, { message: what, intervals: [20] }).toHaveLength(1)
    expect((JSON.parse(lines()[0]!) as { level: number }).level, what).toBeLessThanOrEqual(40)
  }
  await server.stop()
})

for (const WORKERS of ['1', '3'])
  test(`an action is found from the page of another one, at whatever address the browser is, with WORKERS=${WORKERS}`, async ({
    start,
  }) => {
    const { port } = await start('empty', { WORKERS })
    for (const host of [`localhost:${port}`, 'codes.example.com']) {
      const headers = {
        host,
        origin: `http://${host}`,
        'content-type': text,
        'next-action': forgotPasswordAction(),
      }
      const sent = request({ host: '127.0.0.1', port, path: '/sign-in', method: 'POST', headers })
      const [answer] = (await once(sent.end('["nobody"]'), 'response')) as [IncomingMessage]
      answer.resume()
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/x-component'])
    }
  })
