import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { unavailable } from '@/domain/errors'
import { captureConsole, logPrintedErrorsAs } from '@/server/log'
import { correctInternalErrors, rejectionOf } from './page-rejections'

const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '100' }
const action = { 'next-action': '40', 'content-type': 'text/plain;charset=UTF-8', 'content-length': '2' }
const file = { 'content-type': 'text/csv', 'content-length': '104857600' }
const search = { 'content-type': 'application/json', 'content-length': '20' }
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
    ['POST', '/codes', { ...action, origin: 'https://desk.example' }],
    ['POST', '/codes', action],
    ['POST', '/api/auth/callback/credentials', form],
    ['GET', '/api/auth/session?callbackUrl=%2Fcodes', {}],
    ['POST', '/codes/import/upload?dryRun=true', { ...file, origin: 'https://desk.example' }],
    ['POST', '/find', { ...search, origin: 'https://desk.example' }],
    ['POST', '/suggestions', { ...search, origin: 'https://desk.example' }],
  ])('passes: %s %s', (method, url, headers) => expect(status(method, url, headers)).toBeUndefined())

  it.each([
    [400, 'GET', '/codes/%ff', {}],
    [400, 'GET', '/codes/%', {}],
    [400, 'OPTIONS', '*', {}],
    [400, 'GET', '/api/auth/session?callbackUrl=http%3A%2F%2F%5B', {}],
    [400, 'POST', '/codes', {}],
    [400, 'POST', '/codes', { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '2' }],
    [413, 'POST', '/codes', { ...action, 'content-length': '3000000' }],
    [413, 'POST', '/codes', { 'next-action': '40', 'transfer-encoding': 'chunked' }],
    [415, 'POST', '/codes', { ...action, 'content-type': 'multipart/form-data; boundary=x' }],
    [403, 'POST', '/codes', { origin: 'https://evil.example' }],
    [403, 'POST', '/codes', { origin: 'null' }],
    [403, 'POST', '/codes/import/upload', { ...file, origin: 'https://evil.example' }],
    [413, 'POST', '/codes/import/upload', { ...file, 'content-length': '104857601' }],
    [413, 'POST', '/codes/import/upload', { 'content-type': 'text/csv', 'transfer-encoding': 'chunked' }],
    [415, 'POST', '/codes/import/upload', { ...file, 'content-type': 'text/plain' }],
    [400, 'POST', '/codes/import', file],
    [403, 'POST', '/find', { ...search, origin: 'https://evil.example' }],
    [403, 'POST', '/suggestions', { ...search, origin: 'https://evil.example' }],
    [413, 'POST', '/find', { ...search, 'content-length': '3000000' }],
    [415, 'POST', '/find', { ...search, 'content-type': 'text/plain' }],
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

/** What a client gets when Next prints this error and answers 500. */
async function answerAfter(error: Error, headers: Record<string, string> = {}): Promise<Response> {
  const printing = { ...console }
  captureConsole()
  const { error: print } = console
  const server = createServer((request, response) => {
    correctInternalErrors(request, response)
    void logPrintedErrorsAs(
      () => 'warn',
      async () => {
        print('⨯', error)
        response.writeHead(500).end()
      },
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    return await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { headers })
  } finally {
    server.close()
    Object.assign(console, printing)
  }
}

describe('an internal error of a page', () => {
  it.each([
    [503, 'because the database does not answer', unavailable(), {}],
    [503, 'of an action, because the database does not answer', unavailable(), { 'next-action': '40' }],
    [400, 'of an action that cannot be decoded', new SyntaxError(), { 'next-action': '40' }],
    [500, 'of any other kind', new Error(), {}],
  ])('is %s: %s', async (status, _, error, headers) => {
    const answer = await answerAfter(error, headers)
    expect([answer.status, answer.headers.has('retry-after')]).toEqual([status, status === 503])
  })
})
