import type { CompanyScope } from '@/db/scope'
import {
  apiScopes,
  describePermission,
  roleAllows,
  rolesToAsk,
  type ApiScope,
  type Permission,
  type Role,
} from '@/domain/company/permissions'
import { DomainError } from '@/domain/errors'

/** Who calls a use case. */
export type Actor =
  | { type: 'staff'; userId: string; role: Role }
  | { type: 'apiKey'; apiKeyId: string; scopes: readonly ApiScope[] }
  /** The bearer of a GafaPay token; `actsForAnyone` with ROLE_ADMIN, otherwise only for its own subject. */
  | { type: 'token'; subject: string; actsForAnyone: boolean }
  /** The company's verification provider, told by its signature. */
  | { type: 'provider' }
  /** Somebody unknown, on the endpoints that need no credentials; the address is for telling strangers apart, and is neither kept nor logged. */
  | { type: 'public'; address: string }
  /** The product itself: set-up, example data. */
  | { type: 'system' }

/** All that a use case is given beside its input: the company's door to the database, who calls, and the time. */
export interface ServiceContext {
  scope: CompanyScope
  actor: Actor
  now: Date
  requestId: string
}

/** `kyc:write` is for applying a code; the endpoints of identity checks take API keys only. */
const scopesOfOwnCodes: readonly Permission[] = [
  'referral_codes:read',
  'referral_codes:write',
  'kyc:write',
  'programs:read',
]

/** Throws PERMISSION_DENIED unless the caller has the permission. */
export function authorize({ actor }: Pick<ServiceContext, 'actor'>, permission: Permission): void {
  if (isAllowed(actor, permission)) return
  const message =
    actor.type === 'staff'
      ? `Your role (${actor.role}) cannot ${describePermission(permission)}. Ask ${rolesToAsk(permission)}.`
      : `This needs the permission ${permission}, which the caller does not have.`
  throw new DomainError('PERMISSION_DENIED', message)
}

/** What the caller is called within its company: whom limits count, and whose Idempotency-Keys are whose. */
export function callerOf({ actor }: Pick<ServiceContext, 'actor'>): string {
  switch (actor.type) {
    case 'apiKey':
      return `key ${actor.apiKeyId}`
    case 'token':
      return `token ${actor.subject}`
    case 'public':
      return `stranger ${actor.address}`
    case 'staff':
      return `staff ${actor.userId}`
    case 'provider':
    case 'system':
      return actor.type
  }
}

/** Throws PERMISSION_DENIED when the caller may act only for itself and the request names somebody else. */
export function authorizeActingFor({ actor }: Pick<ServiceContext, 'actor'>, userId: string): void {
  if (actor.type === 'token' && !actor.actsForAnyone && actor.subject !== userId) {
    throw new DomainError('PERMISSION_DENIED', 'This token acts only for its own subject.')
  }
}

/** Whether the caller may do what the permission names; for hiding what it may not. */
export function isAllowed(actor: Actor, permission: Permission): boolean {
  switch (actor.type) {
    case 'staff':
      return roleAllows(actor.role, permission)
    case 'apiKey':
      return (actor.scopes as readonly Permission[]).includes(permission)
    case 'token':
      return (actor.actsForAnyone ? (apiScopes as readonly Permission[]) : scopesOfOwnCodes).includes(
        permission,
      )
    case 'provider':
      return permission === 'kyc:write'
    case 'public':
      return false
    case 'system':
      return true
  }
}
