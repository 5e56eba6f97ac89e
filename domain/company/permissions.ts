/** What an API key may do (docs/api-contract.md, section 1). */
export const apiScopes = [
  'referral_codes:read',
  'referral_codes:write',
  'kyc:read',
  'kyc:write',
  'programs:read',
  'programs:write',
  'referrals:read',
  'bonuses:read',
  'bonuses:write',
  'webhooks:write',
] as const
export type ApiScope = (typeof apiScopes)[number]

/** What a use case asks of its caller: the scopes of API keys, and what only people at the desk do. */
export type Permission = ApiScope | 'credentials:read' | 'credentials:write' | 'team:read' | 'team:write'

export const roles = ['owner', 'admin', 'marketer', 'viewer'] as const
export type Role = (typeof roles)[number]

const reading: Permission[] = [
  'referral_codes:read',
  'kyc:read',
  'programs:read',
  'referrals:read',
  'bonuses:read',
  'credentials:read',
  'team:read',
]
const marketing: Permission[] = [...reading, 'referral_codes:write', 'programs:write']
const administering: Permission[] = [
  ...marketing,
  'kyc:write',
  'bonuses:write',
  'webhooks:write',
  'credentials:write',
  'team:write',
]

const permissionsByRole: Record<Role, ReadonlySet<Permission>> = {
  owner: new Set(administering),
  admin: new Set(administering),
  marketer: new Set(marketing),
  viewer: new Set(reading),
}

/** Whether a member of the team with this role may do what the permission names. */
export function roleAllows(role: Role, permission: Permission): boolean {
  return permissionsByRole[role].has(permission)
}
