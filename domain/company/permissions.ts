/** The scopes of API keys (docs/api-contract.md, section 1). */
export const apiScopes = [
  'referral_codes:read',
  'referral_codes:write',
  'kyc:read',
  'kyc:write',
  'partners:read',
  'partners:write',
  'programs:read',
  'programs:write',
  'referrals:read',
  'referrals:write',
  'bonuses:read',
  'bonuses:write',
  'webhooks:write',
  'events:read',
  'audit_log:read',
] as const
export type ApiScope = (typeof apiScopes)[number]

/** What a use case requires of its caller: the scopes of API keys, and permissions that only staff have. */
export type Permission =
  | ApiScope
  | 'credentials:read'
  | 'credentials:write'
  | 'brand:write'
  | 'company:write'
  | 'team:read'
  | 'team:write'
  | 'owners:write'

export const roles = ['owner', 'admin', 'marketer', 'viewer'] as const
export type Role = (typeof roles)[number]

const viewer: Permission[] = [
  'referral_codes:read',
  'partners:read',
  'kyc:read',
  'programs:read',
  'referrals:read',
  'bonuses:read',
  'credentials:read',
  'team:read',
]
const marketer: Permission[] = [...viewer, 'referral_codes:write', 'partners:write', 'programs:write']
const admin: Permission[] = [
  ...marketer,
  'kyc:write',
  'referrals:write',
  'bonuses:write',
  'webhooks:write',
  'events:read',
  'audit_log:read',
  'credentials:write',
  'brand:write',
  'company:write',
  'team:write',
]
const owner: Permission[] = [...admin, 'owners:write']

const permissionsByRole: Record<Role, readonly Permission[]> = { owner, admin, marketer, viewer }

/** Whether a team member with this role has the permission. */
export function roleAllows(role: Role, permission: Permission): boolean {
  return permissionsByRole[role].includes(permission)
}

const resourceNames = {
  referral_codes: 'codes',
  partners: 'partners',
  programs: 'programs',
  referrals: 'referrals',
  kyc: 'identity checks',
  bonuses: 'bonuses',
  webhooks: 'webhooks',
  events: 'events',
  audit_log: 'the audit log',
  credentials: 'API credentials',
  brand: 'the brand',
  company: 'the company',
  team: 'the team',
  owners: 'owners',
} satisfies Record<Permission extends `${infer Resource}:${string}` ? Resource : never, string>

/** The permission as a phrase that follows "can" or "cannot", such as "manage codes". */
export function describePermission(permission: Permission): string {
  const [resource, access] = permission.split(':') as [keyof typeof resourceNames, 'read' | 'write']
  return `${access === 'read' ? 'view' : 'manage'} ${resourceNames[resource]}`
}

const alternatives = new Intl.ListFormat('en', { type: 'disjunction' })

/** Who has the permission, such as "an owner or admin": every owner does. */
export function rolesToAsk(permission: Permission): string {
  return `an ${alternatives.format(roles.filter((role) => roleAllows(role, permission)))}`
}

/** What a role can do, in sentences derived from its permissions. */
export function describeRole(role: Role): string {
  const resources = Object.entries(resourceNames)
  const has = (resource: string, access: string) => roleAllows(role, `${resource}:${access}` as Permission)
  const managed = resources.filter(([resource]) => has(resource, 'write'))
  const viewed = resources.filter(([resource]) => has(resource, 'read') && !has(resource, 'write'))
  const sentences = [
    managed.length && `Can manage ${listOf(managed)}.`,
    viewed.length && `Can view ${listOf(viewed)}.`,
    !managed.length && 'Cannot make changes.',
  ]
  return sentences.filter(Boolean).join(' ')
}

const list = new Intl.ListFormat('en')

function listOf(resources: [resource: string, name: string][]): string {
  return list.format(resources.map(([, name]) => name))
}
