import { describe, expect, it } from 'vitest'
import { roleAllows, roles, type Permission, type Role } from './permissions'

const allowed: Record<Role, Permission[]> = {
  viewer: ['referral_codes:read', 'programs:read', 'credentials:read', 'team:read'],
  marketer: ['referral_codes:read', 'referral_codes:write', 'programs:write'],
  admin: ['referral_codes:write', 'kyc:write', 'credentials:write', 'team:write'],
  owner: ['referral_codes:write', 'kyc:write', 'credentials:write', 'team:write'],
}
const refused: Record<Role, Permission[]> = {
  viewer: [
    'referral_codes:write',
    'programs:write',
    'kyc:write',
    'bonuses:write',
    'webhooks:write',
    'credentials:write',
    'team:write',
  ],
  marketer: ['kyc:write', 'bonuses:write', 'webhooks:write', 'credentials:write', 'team:write'],
  admin: [],
  owner: [],
}
const pairs = (table: Record<Role, Permission[]>) =>
  roles.flatMap((role) => table[role].map((permission) => [role, permission] as const))

describe('roles', () => {
  it.each(pairs(allowed))('a %s may %s', (role, permission) =>
    expect(roleAllows(role, permission)).toBe(true),
  )
  it.each(pairs(refused))('a %s may not %s', (role, permission) =>
    expect(roleAllows(role, permission)).toBe(false),
  )
})
