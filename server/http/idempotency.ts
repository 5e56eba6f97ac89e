import { createHash } from 'node:crypto'
import { invalidArgument } from '@/domain/errors'
import type { RequestHeaders } from '@/server/auth/headers'
import type { Contract } from './contract'

/**
 * Whether calls may be named by an Idempotency-Key: POST and PATCH (docs/api-contract.md, section 3). Events of a provider have a
 * name already, and come again after a 404 that must not be kept.
 */
export function takesIdempotencyKey({ method, access }: Pick<Contract, 'method' | 'access'>): boolean {
  return (method === 'POST' || method === 'PATCH') && access.by !== 'provider'
}

/** The Idempotency-Key of a call that takes one. Throws INVALID_ARGUMENT for one that cannot be. */
export function idempotencyKeyOf(contract: Contract, headers: RequestHeaders): string | undefined {
  if (!takesIdempotencyKey(contract)) return undefined
  // An empty one is a mistake of the sender's, who would go unprotected.
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(key))
    throw invalidArgument('Idempotency-Key', 'NOT_VALID', 'must be 1 to 255 printable ASCII characters')
  return key
}

/** What tells a call from any other: what is called, with which parameters and which body, however the JSON is spaced. */
export function fingerprintOf(
  { id }: Contract,
  pathParameters: Record<string, string>,
  search: string,
  bytes: Uint8Array,
): string {
  return createHash('sha256')
    .update(JSON.stringify([id, pathParameters, search, textOf(bytes)]))
    .digest('base64url')
}

function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8')
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    return text
  }
}
