import { describe, expect, it } from 'vitest'
import { returnPathOf } from './return-path'

describe('returnPathOf', () => {
  it.each([
    '/',
    '/codes',
    '/codes?category=isv_premium&sort=used',
    '/codes/PARTNER2024#uses',
    '/validate?code=a%2Fb',
    '/codes?next=//evil.example',
  ])('accepts %s, a path of this site', (path) => expect(returnPathOf(path)).toBe(path))

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/codes/..//evil.example',
    '/%2e//evil.example',
    '/codes\\..\\..\\\\evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'evil.example',
    '@evil.example',
    '/\u0000//evil.example',
    '/\u2028/evil.example',
    '',
    `/${'a'.repeat(2001)}`,
  ])('does not leave the site for %j', (path) => expect(returnPathOf(path)).toBe('/'))

  it.each([
    '/sign-in',
    '/sign-in?callbackUrl=/sign-in',
    '/setup',
    '/api/auth/signout',
    '/codes/../api/auth/signout',
  ])('does not go round in circles by %s', (path) => expect(returnPathOf(path)).toBe('/'))

  it.each([undefined, null, 5, ['/codes', '/settings'], {}])(
    'ignores anything but a single text: %j',
    (value) => expect(returnPathOf(value)).toBe('/'),
  )

  it('returns a path that a browser resolves on this site', () => {
    for (const path of ['/a b', '/ä', '/codes?x=\u00a0', '/a/../codes'])
      expect(new URL(returnPathOf(path), 'https://desk.example').origin).toBe('https://desk.example')
  })
})
