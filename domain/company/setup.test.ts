import { describe, expect, it } from 'vitest'
import { emailKeyOf, emailSchema, isvIdSchema, passwordSchema } from './setup'

describe('setting up a company', () => {
  it('treats email addresses as equal in any case and Unicode form', () => {
    expect(emailKeyOf(' Jane@Example.COM ')).toBe('jane@example.com')
    expect(emailKeyOf('jose\u0301@example.com')).toBe(emailKeyOf('jos\u00e9@example.com'))
  })

  it.each([
    'jane',
    'jane@',
    '@example.com',
    'jane@example.com\nBcc: x@example.com',
    `${'a'.repeat(250)}@example.com`,
  ])('rejects the address %j', (email) => {
    expect(emailSchema.safeParse(email).success).toBe(false)
  })

  it.each(['isv_001', 'A-1'])('accepts the isvId %s', (isvId) => expect(isvIdSchema.parse(isvId)).toBe(isvId))
  it.each(['', 'a', '_a', 'isv 1', 'isv/1', 'é1'])('rejects the isvId %j', (isvId) =>
    expect(isvIdSchema.safeParse(isvId).success).toBe(false),
  )

  it('requires passwords of at least 10 characters and keeps them unchanged', () => {
    expect(passwordSchema.safeParse('123456789').success).toBe(false)
    expect(passwordSchema.parse('  spaces count  ')).toBe('  spaces count  ')
  })
})
