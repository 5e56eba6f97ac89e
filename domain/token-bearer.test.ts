import { describe, expect, it } from 'vitest'
import { mayActFor, tokenBearerOf } from './token-bearer'
import type { UserType } from './user-type'

describe('the bearer of a GafaPay token', () => {
  it.each<[roles: string[], userId: string, userType: UserType | undefined, allowed: boolean]>([
    [['ROLE_CUSTOMER'], 'me', 2, true],
    [['ROLE_CUSTOMER'], 'me', undefined, true],
    [['ROLE_CUSTOMER'], 'me', 3, false],
    [['ROLE_CUSTOMER'], 'me', 5, false],
    [['ROLE_CUSTOMER'], 'someone_else', 2, false],
    [['ROLE_CUSTOMER'], 'someone_else', undefined, false],
    [['ROLE_MERCHANT'], 'me', 3, true],
    [['ROLE_MERCHANT'], 'me', 2, false],
    [['ROLE_AGENT'], 'me', 5, true],
    [['ROLE_AGENT'], 'me', 2, false],
    [['ROLE_CUSTOMER', 'ROLE_AGENT'], 'me', 5, true],
    [['ROLE_CUSTOMER', 'ROLE_AGENT'], 'me', 3, false],
    [['ROLE_CUSTOMER', 'ROLE_UNKNOWN'], 'me', 2, true],
    [['ROLE_ADMIN'], 'someone_else', 5, true],
    [['ROLE_CUSTOMER', 'ROLE_ADMIN'], 'someone_else', 3, true],
  ])('with %j, acting for %s as user type %s: %s', (roles, userId, userType, allowed) => {
    expect(mayActFor(tokenBearerOf('me', roles)!, { userId, userType })).toBe(allowed)
  })

  it('needs a known role', () => {
    expect(tokenBearerOf('me', [])).toBeUndefined()
    expect(tokenBearerOf('me', ['ROLE_ROOT', 'toString'])).toBeUndefined()
  })
})
