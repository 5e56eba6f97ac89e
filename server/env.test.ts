import { afterEach, beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllEnvs())

it.each([
  ['PORT', 'abc', 'must be a number'],
  ['PORT', '1.5', 'must be a whole number'],
  ['PORT', '70000', 'must be at most 65535'],
  ['MAIL_FROM', 'x', 'must be at least 3 characters long'],
  ['WORKERS', '0', 'must be a number of processes from 1 to 99, or auto'],
  ['WORKERS', 'all', 'must be a number of processes from 1 to 99, or auto'],
  ['TRUST_PROXY', 'yes', 'must be one of 0, 1'],
  ['NEXTAUTH_URL', 'desk.example', 'must be a URL such as https://example.com'],
  ['NEXTAUTH_URL', 'https://example.com/desk', 'must be an address without a path'],
])('%s=%s is rejected in plain words: %s', async (name, value, rule) => {
  vi.stubEnv(name, value)
  const { env } = await import('./env')
  expect(env).toThrow(rule)
})
