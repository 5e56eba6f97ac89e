import type { Contract, DialectName } from './contract'
import { explain, type ErrorExplanation } from './error-catalogue'
import type { ApiErrorCode } from './errors'
import { gafapayErrors } from './formats/gafapay'
import { partnerErrors } from './formats/partner'
import { takesIdempotencyKey } from './idempotency'

/** A failure as one dialect returns it. */
export interface Failure extends ErrorExplanation {
  code: ApiErrorCode
  status: number
  /** The `reason` of the partner dialect's ErrorInfo, or the `error` of the GafaPay envelope. */
  name: string
  /** The partner dialect's google.rpc.Code. */
  rpcCode?: number
}

/** The status, name and explanation of a failure in one dialect. */
export function failureIn(dialect: DialectName, code: ApiErrorCode): Failure {
  const explanation = { code, ...explain(code) }
  if (dialect === 'gafapay')
    return { ...explanation, status: gafapayErrors[code].status, name: gafapayErrors[code].error }
  return { ...explanation, status: partnerErrors[code].status, name: code, rpcCode: partnerErrors[code].code }
}

/** Every failure that an endpoint can return, by HTTP status. */
export function failuresOf(contract: Contract): Failure[] {
  const { dialect, access, body, file, query, ignoresQuery, params, errors } = contract
  const codes = new Set<ApiErrorCode>(errors)
  if (body || file) codes.add('MALFORMED_REQUEST').add('BODY_TOO_LARGE').add('ENCODING_NOT_SUPPORTED')
  if (!ignoresQuery || params) codes.add('MALFORMED_REQUEST')
  if (body || !ignoresQuery || takesIdempotencyKey(contract)) codes.add('INVALID_ARGUMENT')
  if (body || file || query || dialect === 'gafapay') codes.add('MISSING_ARGUMENT')
  if (access.by !== 'none') codes.add('UNAUTHENTICATED').add('RATE_LIMITED')
  if (access.by === 'caller' && access.scope) codes.add('PERMISSION_DENIED')
  if (takesIdempotencyKey(contract)) codes.add('IDEMPOTENCY_KEY_REUSED').add('IDEMPOTENCY_KEY_IN_USE')
  codes.add('UNAVAILABLE').add('INTERNAL')
  return [...codes]
    .map((code) => failureIn(dialect, code))
    .sort((a, b) => a.status - b.status || a.name.localeCompare(b.name))
}
