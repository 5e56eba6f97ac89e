import { describe, expect, it } from 'vitest'
import { userTypeSchema } from './user-type'

describe('a user type', () => {
  it.each([2, 3, 5])('accepts %s', (type) => expect(userTypeSchema.parse(type)).toBe(type))
  it.each([0, 1, 4, 6, '2', 2.5, null])('rejects %s', (type) =>
    expect(userTypeSchema.safeParse(type).success).toBe(false),
  )
})
