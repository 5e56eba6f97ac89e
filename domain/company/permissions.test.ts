import { describe, expect, it } from 'vitest'
import { describeRole, roleAllows, roles, rolesToAsk, type Permission, type Role } from './permissions'

const allowed: Record<Role, Permission[]> = {
  viewer: ['referral_codes:read', 'programs:read', 'credentials:read', 'team:read'],
  marketer: ['referral_codes:read', 'referral_codes:write', 'programs:write'],
  admin: ['referral_codes:write', 'kyc:write', 'credentials:write', 'team:write'],
  owner: ['referral_codes:write', 'kyc:write', 'credentials:write', 'team:write', 'owners:write'],
}
const refused: Record<Role, Permission[]> = {
  viewer: [
    'referral_codes:write',
    'programs:write',
    'kyc:write',
    'referrals:write',
    'bonuses:write',
    'webhooks:write',
    'audit_log:read',
    'credentials:write',
    'team:write',
    'owners:write',
  ],
  marketer: [
    'kyc:write',
    'referrals:write',
    'bonuses:write',
    'webhooks:write',
    'audit_log:read',
    'credentials:write',
    'team:write',
    'owners:write',
  ],
  admin: ['owners:write'],
  owner: [],
}
const pairs = (table: Record<Role, Permission[]>) =>
  roles.flatMap((role) => table[role].map((permission) => [role, permission] as const))

describe('roles', () => {
  it.each(pairs(allowed))('%s has %s', (role, permission) => expect(roleAllows(role, permission)).toBe(true))
  it.each(pairs(refused))('%s does not have %s', (role, permission) =>
    expect(roleAllows(role, permission)).toBe(false),
  )
})

describe('the description of a role', () => {
  it.each<[Role, string]>([
    [
      'owner',
      'Can manage codes, partners, programs, referrals, identity checks, bonuses, webhooks, API credentials, the brand, the company, the team, and owners. Can view events and the audit log.',
    ],
    [
      'admin',
      'Can manage codes, partners, programs, referrals, identity checks, bonuses, webhooks, API credentials, the brand, the company, and the team. Can view events and the audit log.',
    ],
    [
      'marketer',
      'Can manage codes, partners, and programs. Can view referrals, identity checks, bonuses, API credentials, and the team.',
    ],
    [
      'viewer',
      'Can view codes, partners, programs, referrals, identity checks, bonuses, API credentials, and the team. Cannot make changes.',
    ],
  ])('of %s names what it can manage and view', (role, description) => {
    expect(describeRole(role)).toBe(description)
  })
})

describe('the roles to ask', () => {
  it.each<[Permission, string]>([
    ['programs:write', 'an owner, admin, or marketer'],
    ['kyc:write', 'an owner or admin'],
    ['owners:write', 'an owner'],
  ])('for %s are %s', (permission, expected) => {
    expect(rolesToAsk(permission)).toBe(expected)
  })
})
