import { createHash } from 'node:crypto'
import { invalidArgument } from '@/domain/errors'
import type { RequestHeaders } from '@/server/auth/headers'
import type { Contract } from './contract'

/**
 * Whether an endpoint takes an Idempotency-Key: POST and PATCH do (docs/api-contract.md, section 3). Provider
 * events do not: they have an id of their own, and are sent again after a 404, which must not be stored.
 */
export function takesIdempotencyKey({ method, access }: Pick<Contract, 'method' | 'access'>): boolean {
  return (method === 'POST' || method === 'PATCH') && access.by !== 'provider'
}

/** The Idempotency-Key of a call, if its endpoint takes one. Throws INVALID_ARGUMENT for a malformed key. */
export function idempotencyKeyOf(contract: Contract, headers: RequestHeaders): string | undefined {
  if (!takesIdempotencyKey(contract)) return undefined
  // Unlike an absent key, an empty one is rejected: its sender expects protection.
  const key = headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x20-\x7e]{1,255}$/.test(key))
    throw invalidArgument('Idempotency-Key', 'NOT_VALID', 'must be 1 to 255 printable ASCII characters')
  return key
}

/** Identifies a request: endpoint, parameters and body, without regard to white space between JSON tokens. */
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
