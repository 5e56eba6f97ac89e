import { randomUUID } from 'node:crypto'
import {
  findApiKeyByHash,
  findCompany,
  findCompanyByIsvId,
  type FoundApiKey,
} from '@/db/queries/authentication'
import { findInvitationByToken } from '@/db/queries/invitations'
import { findPortalLinkByToken } from '@/db/queries/portal-links'
import { touchApiKey } from '@/db/queries/api-keys'
import { forCompany, type Company, type CompanyScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import type { Actor, ServiceContext } from '@/server/context'
import { log, loggable } from '@/server/log'
import { singleton } from '@/server/singleton'
import type { Portal } from '@/server/services/portal/portal'
import { store } from '@/server/store'
import { hashOfApiKey } from './api-key'
import { headerOf, type RequestHeaders } from './headers'
import { hashOfToken } from './one-time-token'
import { verifyToken } from './token'

const lastUsedPrecisionMs = 60_000
const maxNotedUses = 1_000

/**
 * Authenticates `Authorization: Bearer <API key>`; the key determines the company. Throws UNAUTHENTICATED.
 */
export async function authenticateBearer(
  headers: RequestHeaders,
  requestId: string,
): Promise<ServiceContext> {
  const key = credentialOf(headers, 'bearer')
  const found = key && (await findUsableApiKey(key))
  if (!found) throw unauthenticated('Send a valid API key as "Authorization: Bearer <key>".')
  return contextOfApiKey(found, requestId)
}

/**
 * Authenticates `authorization: Token <JWT or API key>` for the company of the companyid header. Throws
 * UNAUTHENTICATED, with the same message for an unknown company, another company's key and an invalid token.
 */
export async function authenticateToken(
  headers: RequestHeaders,
  companyId: string,
  requestId: string,
): Promise<ServiceContext> {
  // Made only when it is thrown: an error records its stack, which costs as much as the rest of authentication.
  const failure = () =>
    unauthenticated(
      'Send a valid token as "authorization: Token <token>" with the companyid of the same company.',
    )
  const token = credentialOf(headers, 'token')
  if (!token) throw failure()
  if (token.startsWith('rk_')) {
    const found = await findUsableApiKey(token)
    if (!found || found.company.id !== companyId) throw failure()
    return contextOfApiKey(found, requestId)
  }
  const company = await findCompany(store(), companyId)
  if (!company) throw failure()
  const scope = forCompany(store(), company)
  const actor = await verifyToken(scope, token, new Date())
  if (!actor) throw failure()
  return contextOf(scope, actor, requestId)
}

/**
 * An unauthenticated caller in the company of the companyid header. Throws UNAUTHENTICATED for an unknown
 * company.
 */
export async function authenticateCompany(
  companyId: string,
  address: string,
  requestId: string,
): Promise<ServiceContext> {
  const company = await findCompany(store(), companyId)
  if (!company) throw unauthenticated('The companyid header does not match any company.')
  return contextOf(forCompany(store(), company), { type: 'public', address }, requestId)
}

const noCompany: Company = { id: '', isvId: '', name: '', timeZone: 'UTC' }

/** An unauthenticated caller of an endpoint that concerns no company. */
export function anonymousContext(address: string, requestId: string): ServiceContext {
  return contextOf(forCompany(store(), noCompany), { type: 'public', address }, requestId)
}

/** A visitor of a share page, in the company that its address names. An unknown one is like a company without codes. */
export async function visitorContext(isvId: string, address: string): Promise<ServiceContext> {
  const company = (await findCompanyByIsvId(store(), isvId)) ?? noCompany
  return contextOf(forCompany(store(), company), { type: 'public', address }, 'share page')
}

/** Someone with the link of an invitation, in its company. An unknown one is like a company without invitations. */
export async function invitedContext(token: string, now = new Date()): Promise<ServiceContext> {
  const invitation = await findInvitationByToken(store(), hashOfToken(token), now)
  const scope = forCompany(store(), invitation?.company ?? noCompany)
  return { ...contextOf(scope, { type: 'public', address: '' }, randomUUID()), now }
}

/**
 * The partner whose portal link has this token, and the application acting for them, which may read anything of the company: show
 * what is theirs (server/services/portal). Undefined for any other text.
 */
export async function findPortal(token: string): Promise<Portal | undefined> {
  const found = await findPortalLinkByToken(store(), hashOfToken(token), new Date())
  return found && { context: systemContext(found.company), userId: found.userId }
}

/** The application itself, acting in a company: maintenance, example data, tests. */
export function systemContext(company: Company, now = new Date()): ServiceContext {
  return { scope: forCompany(store(), company), actor: { type: 'system' }, now, requestId: 'system' }
}

function contextOf(scope: CompanyScope, actor: Actor, requestId: string): ServiceContext {
  return { scope, actor, now: new Date(), requestId }
}

function contextOfApiKey(
  { company, id, scopes, lastUsedAt }: FoundApiKey,
  requestId: string,
): ServiceContext {
  const scope = forCompany(store(), company)
  const context = contextOf(scope, { type: 'apiKey', apiKeyId: id, scopes }, requestId)
  noteUse(scope, id, lastUsedAt, context.now)
  return context
}

/** When this process last noted a use, by key: while the database takes no writes, a busy caller must not try with every call. */
const notedUses = () => singleton('noted-uses-of-api-keys', () => new Map<string, number>())

/** Notes that a key was used, once a minute. Fire and forget: a failed write must not fail the request. */
function noteUse(scope: CompanyScope, id: string, lastUsedAt: Date | null, now: Date): void {
  const isRecent = (timeMs = 0) => now.getTime() - timeMs <= lastUsedPrecisionMs
  if (isRecent(lastUsedAt?.getTime()) || isRecent(notedUses().get(id))) return
  if (notedUses().size >= maxNotedUses) notedUses().clear()
  notedUses().set(id, now.getTime())
  touchApiKey(scope, id, now, lastUsedPrecisionMs).catch((error: unknown) =>
    log().warn({ error: loggable(error) }, 'recording the last use of an API key failed'),
  )
}

/**
 * The key, unless it is unknown, revoked or expired. Read from the database for each call, so that a revocation takes effect in
 * all processes at once.
 */
async function findUsableApiKey(key: string): Promise<FoundApiKey | undefined> {
  const hash = hashOfApiKey(key)
  const found = hash ? await findApiKeyByHash(store(), hash) : undefined
  if (!found || found.revokedAt) return undefined
  return found.expiresAt && found.expiresAt.getTime() <= Date.now() ? undefined : found
}

/** The credential of an Authorization header with this scheme. */
function credentialOf(headers: RequestHeaders, scheme: 'bearer' | 'token'): string | undefined {
  const match = /^(\S+) +(\S+) *$/.exec(headerOf(headers, 'authorization') ?? '')
  return match && match[1]!.toLowerCase() === scheme ? match[2] : undefined
}

function unauthenticated(message: string): DomainError {
  return new DomainError('UNAUTHENTICATED', message)
}
