import { randomUUID } from 'node:crypto'
import { headerOf } from '@/server/auth/headers'
import type { Dialect } from './formats/dialect'
import type { ApiRequest } from './message'

/**
 * The caller's own request id if it is 1–128 of `A-Z a-z 0-9 . _ -`, otherwise a new one
 * (docs/api-contract.md, section 1).
 */
export function requestIdOf(request: ApiRequest, { requestIdHeader }: Dialect): string {
  const given = headerOf(request.headers, requestIdHeader) ?? headerOf(request.headers, 'x-request-id')
  return given && /^[A-Za-z0-9._-]{1,128}$/.test(given) ? given : randomUUID()
}
