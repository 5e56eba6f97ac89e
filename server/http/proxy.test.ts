import type { IncomingMessage } from 'node:http'
import { expect, it, vi } from 'vitest'
import { clientAddress, normalizeForwardingHeaders, publicOriginOf } from './proxy'

vi.hoisted(() => (process.env.TRUST_PROXY = '1'))

const requestWith = (headers: Record<string, string>) =>
  ({ headers: { host: 'behind:3000', ...headers }, socket: { remoteAddress: '10.0.0.1' } }) as IncomingMessage
const ofClient = {
  forwarded: 'for=203.0.113.9;host=evil.example;proto=https',
  'x-real-ip': '203.0.113.9',
  'x-forwarded-port': '444',
}

it('a trusted proxy speaks only in X-Forwarded-For, -Host and -Proto, and the last element counts', () => {
  const request = requestWith({
    ...ofClient,
    'x-forwarded-for': '203.0.113.9, 192.0.2.7:4711',
    'x-forwarded-host': 'evil.example, desk.example',
    'x-forwarded-proto': 'http,https',
  })
  expect([clientAddress(request), publicOriginOf(request)?.origin]).toEqual([
    '192.0.2.7',
    'https://desk.example',
  ])
})

it('what a client says in other forwarding headers is neither read nor passed on', () => {
  const request = requestWith(ofClient)
  expect([clientAddress(request), publicOriginOf(request)?.origin]).toEqual([
    '10.0.0.1',
    'http://behind:3000',
  ])
  normalizeForwardingHeaders(request)
  expect(request.headers).toEqual({
    host: 'behind:3000',
    'x-forwarded-for': '10.0.0.1',
    'x-forwarded-host': 'behind:3000',
    'x-forwarded-proto': 'http',
  })
})
