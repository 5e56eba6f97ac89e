import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { pagePathOf, rejectionOf } from './page-headers'

const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '100' }
const status = (method: string, url: string, headers: Record<string, string> = {}) =>
  rejectionOf({
    method,
    url,
    headers: { 'x-forwarded-host': 'desk.example', ...headers },
  } as unknown as IncomingMessage)?.status

describe('a request to a page', () => {
  it.each([
    ['GET', '/codes?q=%ff', {}],
    ['GET', '/codes/%F0%9F%98%80', { origin: 'https://evil.example' }],
    ['POST', '/codes', { origin: 'https://desk.example', 'content-length': '999999' }],
    ['POST', '/codes', {}],
    ['POST', '/api/auth/callback/credentials', form],
    ['GET', '/api/auth/session?callbackUrl=%2Fcodes', {}],
    ['POST', '/codes', { 'content-type': 'multipart/form-data; boundary=x' }],
  ])('passes: %s %s', (method, url, headers) => expect(status(method, url, headers)).toBeUndefined())

  it.each([
    [400, 'GET', '/codes/%ff', {}],
    [400, 'GET', '/codes/%', {}],
    [400, 'OPTIONS', '*', {}],
    [400, 'GET', '/api/auth/session?callbackUrl=http%3A%2F%2F%5B', {}],
    [400, 'POST', '/codes', { 'content-type': 'multipart/form-data' }],
    [403, 'POST', '/codes', { origin: 'https://evil.example' }],
    [403, 'POST', '/codes', { origin: 'null' }],
    [403, 'POST', '/codes', { origin: 'https://desk.example.evil.example' }],
    [413, 'POST', '/api/auth/callback/credentials', { ...form, 'content-length': '104857600' }],
    [
      413,
      'POST',
      '/api/auth/callback/credentials',
      { 'content-type': form['content-type'], 'transfer-encoding': 'chunked' },
    ],
    [415, 'POST', '/api/auth/callback/credentials', { ...form, 'content-type': 'application/json' }],
  ])('is rejected with %s: %s %s', (expected, method, url, headers) =>
    expect(status(method, url, headers)).toBe(expected),
  )
})

it.each([
  ['/', '/'],
  ['/codes?q=a%20b&state=active', '/codes?q=a%20b&state=active'],
  ['/codes?_rsc=1abc', '/codes'],
  ['/codes?q=a&_rsc=1abc', '/codes?q=a'],
  ['/codes?_rsc=1abc&q=a', '/codes?q=a'],
  ['/codes?tags=a&tags=b&_rsc=1abc', '/codes?tags=a&tags=b'],
  ['/codes?x_rsc=1', '/codes?x_rsc=1'],
  ['//', '//'],
])('the page path of %s is %s', (url, path) => expect(pagePathOf(url)).toBe(path))
