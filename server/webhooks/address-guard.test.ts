import type * as dns from 'node:dns'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { requireCallable } from '@/server/services/webhook/require-callable'
import { newReceiver } from '@/server/testing/receiver'
import { guardedLookup } from './address-guard'
import { post } from './post'

/** The name service is the outside world; what it says is all that is not real here. */
const names = vi.hoisted(() => ({ lookUp: vi.fn<(name: string) => string[]>() }))
vi.mock('node:dns', async (original) => {
  const real = await original<typeof dns>()
  class Resolver {
    private readonly known = new Map<string, string[]>()
    private async find(name: string, isWanted: (address: string) => boolean): Promise<string[]> {
      const all = this.known.get(name) ?? names.lookUp(name)
      this.known.set(name, all)
      const found = all.filter(isWanted)
      return found.length
        ? Promise.resolve(found)
        : Promise.reject(Object.assign(new Error('no such record'), { code: 'ENODATA' }))
    }
    resolve4 = (name: string) => this.find(name, (address) => !address.includes(':'))
    resolve6 = (name: string) => this.find(name, (address) => address.includes(':'))
  }
  return { ...real, promises: { ...real.promises, Resolver } }
})

const publicAddress = '93.184.216.34'
beforeEach(() => {
  names.lookUp.mockReset().mockReturnValue([publicAddress])
})

const registers = async (url: string) => await requireCallable(url, 'url').then(() => true)
const refusesToRegister = async (url: string, reason: RegExp) => {
  await expect(registers(url)).rejects.toMatchObject({
    code: 'INVALID_ARGUMENT',
    details: {
      violations: [
        { field: 'url', reason: 'ADDRESS_REFUSED', description: expect.stringMatching(reason) as string },
      ],
    },
  })
}
const refusesToConnect = async (url: string, reason: RegExp) => {
  expect(await post(new URL(url), {}, '{}', 1_000)).toMatchObject({
    status: null,
    problem: expect.stringMatching(reason) as string,
  })
}

const spellings = [
  ...[
    '127.0.0.1',
    '127.1',
    '127.0.0.1.',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '①②⑦.0.0.1',
    '0.0.0.0',
    '0',
    '255.255.255.255',
    '224.0.0.1',
  ],
  ...[
    '10.0.0.1',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '192.168.255.255',
    '169.254.169.254',
    '169.254.0.1',
    '100.64.0.1',
    '100.127.255.255',
    '198.18.0.1',
    '192.0.2.1',
  ],
  ...[
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[::ffff:0:127.0.0.1]',
    '[::ffff:10.0.0.1]',
  ],
  ...[
    '[fc00::1]',
    '[fdff::1]',
    '[fe80::1]',
    '[febf::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:db8::1]',
  ],
]

describe('an address that is not public', () => {
  it.each(spellings)('is rejected as %s, when it is registered and when it is called', async (host) => {
    const { host: listening, connections } = await newReceiver(200, { allowed: false })
    const url = `https://${host}:${listening.split(':')[1]}/`
    await refusesToRegister(url, /is not public/)
    await refusesToConnect(url, /is not public/)
    expect([connections(), names.lookUp.mock.calls]).toEqual([0, []])
  })

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '::1',
    '::ffff:127.0.0.1',
    'fd00::1',
    'fe80::1%eth0',
    '64:ff9b::a00:1',
    '169.254.169.254',
  ])('is rejected behind a name: %s', async (address) => {
    names.lookUp.mockReturnValue([address])
    await refusesToRegister('https://innocent.example.com/', /is not public/)
    await refusesToConnect('https://innocent.example.com/', /is not public/)
  })

  it('is rejected beside a public one', async () => {
    names.lookUp.mockReturnValue([publicAddress, '127.0.0.1'])
    await refusesToRegister('https://both.example.com/', /is not public/)
    await refusesToConnect('https://both.example.com/', /is not public/)
  })

  it.each(['localhost', 'LOCALHOST', 'localhost.', 'any.localhost'])(
    'is rejected as %s, which the machine resolves to itself',
    async (name) => {
      names.lookUp.mockReturnValue(['127.0.0.1', '::1'])
      await refusesToRegister(`https://${name}/`, /is not public/)
      await refusesToConnect(`https://${name}/`, /is not public/)
    },
  )

  it('is rejected when a name resolves to it after registration', async () => {
    const { host, connections } = await newReceiver(200, { allowed: false })
    const url = `https://rebinding.example.com:${host.split(':')[1]}/`
    names.lookUp.mockReturnValueOnce([publicAddress]).mockReturnValue(['127.0.0.1'])
    expect(await registers(url)).toBe(true)
    await refusesToConnect(url, /is not public/)
    expect(connections()).toBe(0)
  })

  it.each([true, false])(
    'is not connected to when a name resolves to it after the check: the connection uses the checked address (all: %s)',
    async (all) => {
      names.lookUp.mockReturnValueOnce([publicAddress]).mockReturnValue(['127.0.0.1'])
      const connect = await new Promise((resolve) =>
        guardedLookup(new URL('https://rebinding.example.com/'))(
          'rebinding.example.com',
          { all },
          (...given) => resolve(given),
        ),
      )
      expect([connect]).toEqual([
        all ? [null, [{ address: publicAddress, family: 4 }]] : [null, publicAddress, 4],
      ])
      expect(names.lookUp).toHaveBeenCalledTimes(1)
    },
  )
})

describe('a URL', () => {
  it.each([
    ['http://example.com/', /https/],
    ['https://user:secret@example.com/', /user or password/],
    ['https://user@example.com/', /user or password/],
  ])('is rejected as %s', async (url, reason) => {
    await refusesToRegister(url, reason)
    await refusesToConnect(url, reason)
  })

  it('is rejected when its name does not resolve', async () => {
    names.lookUp.mockReturnValue([])
    await refusesToRegister('https://unknown.example.com/', /cannot be resolved/)
    await refusesToConnect('https://unknown.example.com/', /cannot be resolved/)
  })

  it.each([
    'https://example.com/',
    'https://example.com:8443/x',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
  ])('may be registered as %s', async (url) => {
    expect(await registers(url)).toBe(true)
  })
})

describe('WEBHOOK_ALLOW_HOSTS', () => {
  it('lets webhooks go to the exact host and port, over http too', async () => {
    const { url, received } = await newReceiver()
    expect(await registers(url)).toBe(true)
    expect(await post(new URL(url), {}, '{}', 1_000)).toMatchObject({ status: 200 })
    expect(received).toHaveLength(1)
  })

  it('does not reach another port, another spelling of the host, or a user name', async () => {
    const allowed = await newReceiver()
    const other = await newReceiver(200, { allowed: false })
    names.lookUp.mockReturnValue(['127.0.0.1'])
    const [, port] = allowed.host.split(':')
    for (const url of [
      other.url,
      `http://localhost:${port}/`,
      `http://127.0.0.2:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
    ]) {
      await refusesToRegister(url, /https/)
      await refusesToRegister(url.replace('http:', 'https:'), /is not public/)
      await refusesToConnect(url.replace('http:', 'https:'), /is not public/)
    }
    await refusesToConnect(`http://user:secret@${allowed.host}/`, /user or password/)
    expect([allowed.connections(), other.connections()]).toEqual([0, 0])
  })

  it('is not followed where a redirect leads', async () => {
    const target = await newReceiver(200, { allowed: false })
    const { url } = await newReceiver((response) => response.writeHead(302, { location: target.url }).end())
    expect(await post(new URL(url), {}, '{}', 1_000)).toMatchObject({
      status: 302,
      headers: { location: target.url },
    })
    expect(target.connections()).toBe(0)
  })
})
