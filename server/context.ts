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
import type { JobCreator } from '@/domain/job/job'
import { mayActFor, type TokenBearer } from '@/domain/token-bearer'
import type { UserType } from '@/domain/user-type'

/** The caller of a use case. */
export type Actor =
  /** The address is that of the request (server/auth/client-address.ts). */
  | { type: 'staff'; userId: string; role: Role; address?: string | undefined }
  | { type: 'apiKey'; apiKeyId: string; scopes: readonly ApiScope[] }
  | ({ type: 'token' } & TokenBearer)
  /** The company's verification provider, identified by its signature. */
  | { type: 'provider' }
  /** An unauthenticated caller. The IP address distinguishes such callers; it is never stored or logged. */
  | { type: 'public'; address: string }
  /** The application itself: set-up, maintenance, example data. */
  | { type: 'system' }

/**
 * What every use case receives beside its input: database access for one company, the caller, and the time.
 */
export interface ServiceContext {
  scope: CompanyScope
  actor: Actor
  now: Date
  requestId: string
  /** Who caused the work, if not the caller: the audit log names the one who started a job. */
  initiator?: JobCreator
}

/**
 * A token without ROLE_ADMIN. `kyc:write` applies a code; the endpoints of identity checks take API keys
 * only.
 */
const personalTokenScopes: readonly Permission[] = [
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
      : `This requires the permission ${permission}, which the caller does not have.`
  throw new DomainError('PERMISSION_DENIED', message)
}

/** Identifies the caller within its company, for rate limits and Idempotency-Keys. */
export function callerOf({ actor }: Pick<ServiceContext, 'actor'>): string {
  switch (actor.type) {
    case 'apiKey':
      return `key ${actor.apiKeyId}`
    case 'token':
      return `token ${actor.subject}`
    case 'public':
      return `ip ${actor.address}`
    case 'staff':
      return `staff ${actor.userId}`
    case 'provider':
    case 'system':
      return actor.type
  }
}

/** The id of the caller: the member of the team, API key or JWT subject. */
export function actorIdOf(actor: Actor): string | null {
  switch (actor.type) {
    case 'staff':
      return actor.userId
    case 'apiKey':
      return actor.apiKeyId
    case 'token':
      return actor.subject
    case 'provider':
    case 'public':
    case 'system':
      return null
  }
}

/** Throws PERMISSION_DENIED if the caller's token does not act for this user, or not as this user type. */
export function authorizeActingFor(
  { actor }: Pick<ServiceContext, 'actor'>,
  user: { userId: string; userType?: UserType | null },
): void {
  if (actor.type === 'token' && !mayActFor(actor, user)) {
    throw new DomainError(
      'PERMISSION_DENIED',
      'This token acts for its own sub and the user type of its role only. Use those, or a token with ROLE_ADMIN.',
    )
  }
}

/** Whether the caller is a program, which sees no warning. */
export function isBackend({ actor }: Pick<ServiceContext, 'actor'>): boolean {
  return actor.type === 'apiKey' || actor.type === 'token'
}

/** Whether the caller is one of the company's users, who sees active programs only. */
export function hasPersonalToken({ actor }: Pick<ServiceContext, 'actor'>): boolean {
  return actor.type === 'token' && actor.actsAs !== 'anyone'
}

/** Whether the caller has the permission; pages hide what it does not allow. */
export function isAllowed(actor: Actor, permission: Permission): boolean {
  switch (actor.type) {
    case 'staff':
      return roleAllows(actor.role, permission)
    case 'apiKey':
      return (actor.scopes as readonly Permission[]).includes(permission)
    case 'token':
      return (
        actor.actsAs === 'anyone' ? (apiScopes as readonly Permission[]) : personalTokenScopes
      ).includes(permission)
    case 'provider':
      return permission === 'kyc:write'
    case 'public':
      return false
    case 'system':
      return true
  }
}
