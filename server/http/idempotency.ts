import { createHash } from 'node:crypto'
import { invalidArgument } from '@/domain/errors'
import type { RequestHeaders } from '@/server/auth/headers'
import type { Contract } from './contract'
import { TransportError } from './errors'

/**
 * Whether an endpoint takes an Idempotency-Key: POST and PATCH do (docs/api-contract.md, section 3). Provider
 * events do not: they have an id of their own, and are sent again after a 404, which must not be stored. Nor do files, which are
 * too large to compare.
 */
export function takesIdempotencyKey({
  method,
  access,
  file,
}: Pick<Contract, 'method' | 'access' | 'file'>): boolean {
  return (method === 'POST' || method === 'PATCH') && access.by !== 'provider' && !file
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

/**
 * Identifies a request: endpoint, path parameters, query and parsed body, in whatever order its fields are. Throws
 * MALFORMED_REQUEST for a body that is nested too deeply to be compared.
 */
export function fingerprintOf({ id }: Contract, parts: object): string {
  try {
    return createHash('sha256')
      .update(JSON.stringify([id, parts], (_name, value: unknown) => withSortedFields(value)))
      .digest('base64url')
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new TransportError('MALFORMED_REQUEST', 'The body is nested too deeply.')
  }
}

function withSortedFields(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
