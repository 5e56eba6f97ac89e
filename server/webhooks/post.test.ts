import { describe, expect, it } from 'vitest'
import { blackHole, newReceiver, type Behavior } from '@/server/testing/receiver'
import { post } from './post'

const send = async (behavior: Behavior, timeoutMs = 5_000) => {
  const { url } = await newReceiver(behavior)
  return await post(new URL(url), { 'x-given': 'yes' }, '{"text":"ä"}', timeoutMs)
}

describe('what a receiver answers', () => {
  it('is read with its headers', async () => {
    const receiver = await newReceiver((response) =>
      response.writeHead(418, { 'x-of-receiver': 'a' }).end('no coffee\0'),
    )
    const posted = await post(new URL(receiver.url), { 'x-given': 'yes' }, '{"text":"ä"}', 5_000)
    expect(posted).toMatchObject({ status: 418, headers: { 'x-of-receiver': 'a' }, body: 'no coffee\uFFFD' })
    expect(posted.durationMs).toBeGreaterThanOrEqual(0)
    expect(receiver.received).toMatchObject([
      { headers: { 'x-given': 'yes', 'content-length': '13' }, body: '{"text":"ä"}' },
    ])
  })

  it('is read to 4 KiB of 20 MB, and the rest is not waited for', async () => {
    let sentBytes = 0
    const posted = await send((response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x')
      response.on('error', () => undefined)
      const more = () => {
        while (sentBytes < 20_000_000 && !response.destroyed) {
          sentBytes += chunk.length
          if (!response.write(chunk)) return void response.once('drain', more)
        }
        response.end()
      }
      more()
    })
    expect(posted).toMatchObject({ status: 200 })
    expect(posted.status !== null && posted.body.length).toBe(4 * 1024)
    expect(sentBytes).toBeLessThan(10_000_000)
  })

  it('is complete after 4 KiB when it never ends', async () => {
    expect(await send((response) => void response.write(Buffer.alloc(70_000, 'x')))).toMatchObject({
      status: 200,
    })
  })
})

describe('no answer', () => {
  it.each<[string, Behavior, RegExp]>([
    ['nothing comes', blackHole, /within 0.2 s/],
    [
      'it breaks off in the middle of nothing',
      (response) => response.socket!.destroy(),
      /closed before a response/,
    ],
    ['its body never ends', (response) => void response.write('{'), /within 0.2 s/],
    [
      'its body is cut off',
      (response) =>
        response.writeHead(200, { 'content-length': 10 }).write('{', () => response.socket!.destroy()),
      /closed before a response/,
    ],
    [
      'it wants to speak of something else',
      (response) => void response.writeHead(101, { connection: 'upgrade', upgrade: 'websocket' }).end(),
      /closed before a response/,
    ],
    [
      'it is no HTTP',
      (response) => void response.socket!.end('SSH-2.0-OpenSSH\r\n'),
      /request failed \(HPE_/,
    ],
  ])('is described when %s', async (_what, behavior, problem) => {
    expect(await send(behavior, 200)).toMatchObject({
      status: null,
      problem: expect.stringMatching(problem) as string,
    })
  })

  it('is described when no one listens', async () => {
    const { url, host } = await newReceiver()
    const free = url.replace(
      host,
      host.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
    )
    expect(await post(new URL(free.replace('http:', 'https:')), {}, '', 200)).toMatchObject({ status: null })
  })
})
