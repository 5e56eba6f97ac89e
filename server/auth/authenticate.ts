import { findApiKeyByHash, findCompany, type FoundApiKey } from '@/db/queries/authentication'
import { touchApiKey } from '@/db/queries/api-keys'
import { forCompany, type Company, type CompanyScope } from '@/db/scope'
import { DomainError } from '@/domain/errors'
import type { Actor, ServiceContext } from '@/server/context'
import { log, loggable } from '@/server/log'
import { store } from '@/server/store'
import { hashOfApiKey } from './api-key'
import { headerOf, type RequestHeaders } from './headers'
import { getCachedApiKey, cacheApiKey } from './recent-api-keys'
import { verifyToken } from './token'

const lastUsedPrecisionMs = 60_000

/** The caller of `Authorization: Bearer <API key>`; the key decides the company. Throws UNAUTHENTICATED. */
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
 * The caller of `authorization: Token <JWT or API key>` in the company that the companyid header names. Throws
 * UNAUTHENTICATED, the same for an unknown company, another company's key and a bad token.
 */
export async function authenticateToken(
  headers: RequestHeaders,
  companyId: string,
  requestId: string,
): Promise<ServiceContext> {
  const refusal = unauthenticated(
    'Send a valid token as "authorization: Token <token>" with its company\'s companyid.',
  )
  const token = credentialOf(headers, 'token')
  if (!token) throw refusal
  if (token.startsWith('rk_')) {
    const found = await findUsableApiKey(token)
    if (!found || found.company.id !== companyId) throw refusal
    return contextOfApiKey(found, requestId)
  }
  const company = await findCompany(store(), companyId)
  if (!company) throw refusal
  const scope = forCompany(store(), company)
  const actor = await verifyToken(scope, token, new Date())
  if (!actor) throw refusal
  return contextOf(scope, actor, requestId)
}

/** A caller without credentials, in the company that the companyid header names. Throws UNAUTHENTICATED. */
export async function authenticateCompany(
  companyId: string,
  address: string,
  requestId: string,
): Promise<ServiceContext> {
  const company = await findCompany(store(), companyId)
  if (!company) throw unauthenticated('The companyid names no company.')
  return contextOf(forCompany(store(), company), { type: 'public', address }, requestId)
}

const noCompany: Company = { id: '', isvId: '', name: '' }

/** A caller of endpoints that concern no company. */
export function anonymousContext(address: string, requestId: string): ServiceContext {
  return contextOf(forCompany(store(), noCompany), { type: 'public', address }, requestId)
}

/** The product itself at work in a company: set-up, example data, tests. */
export function systemContext(company: Company, now = new Date()): ServiceContext {
  return { scope: forCompany(store(), company), actor: { type: 'system' }, now, requestId: 'system' }
}

function contextOf(scope: CompanyScope, actor: Actor, requestId: string): ServiceContext {
  return { scope, actor, now: new Date(), requestId }
}

function contextOfApiKey(found: FoundApiKey, requestId: string): ServiceContext {
  const { company, id, scopes, lastUsedAt } = found
  const scope = forCompany(store(), company)
  const context = contextOf(scope, { type: 'apiKey', apiKeyId: id, scopes }, requestId)
  if (!lastUsedAt || context.now.getTime() - lastUsedAt.getTime() > lastUsedPrecisionMs) {
    found.lastUsedAt = context.now
    // Nobody waits for this: a call must not fail because its time of use could not be noted.
    touchApiKey(scope, id, context.now, lastUsedPrecisionMs).catch((error: unknown) =>
      log().warn({ error: loggable(error) }, 'last use of an API key not noted'),
    )
  }
  return context
}

async function findUsableApiKey(key: string): Promise<FoundApiKey | undefined> {
  const now = Date.now()
  const found = getCachedApiKey(key, now) ?? (await findApiKey(key, now))
  return found && !(found.expiresAt && found.expiresAt.getTime() <= now) ? found : undefined
}

async function findApiKey(key: string, now: number): Promise<FoundApiKey | undefined> {
  const hash = hashOfApiKey(key)
  const found = hash ? await findApiKeyByHash(store(), hash) : undefined
  if (!found || found.revokedAt) return undefined
  cacheApiKey(key, found, now)
  return found
}

/** What follows the scheme's name in the Authorization header. */
function credentialOf(headers: RequestHeaders, scheme: 'bearer' | 'token'): string | undefined {
  const match = /^(\S+) +(\S+) *$/.exec(headerOf(headers, 'authorization') ?? '')
  return match && match[1]!.toLowerCase() === scheme ? match[2] : undefined
}

function unauthenticated(message: string): DomainError {
  return new DomainError('UNAUTHENTICATED', message)
}
