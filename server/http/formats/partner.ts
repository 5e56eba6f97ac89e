import { authenticateBearer, anonymousContext } from '@/server/auth/authenticate'
import { authenticateProvider } from '@/server/auth/provider'
import type { ApiError, ApiErrorCode } from '../errors'
import type { Dialect } from './dialect'

/** The google.rpc.Code and the HTTP status of each failure (docs/api-contract.md, section 1). */
export const partnerErrors = {
  MALFORMED_REQUEST: { code: 3, status: 400 },
  MISSING_ARGUMENT: { code: 3, status: 400 },
  INVALID_ARGUMENT: { code: 3, status: 400 },
  BODY_TOO_LARGE: { code: 3, status: 413 },
  ENCODING_NOT_SUPPORTED: { code: 3, status: 415 },
  UNAUTHENTICATED: { code: 16, status: 401 },
  PERMISSION_DENIED: { code: 7, status: 403 },
  ROUTE_NOT_FOUND: { code: 5, status: 404 },
  METHOD_NOT_ALLOWED: { code: 3, status: 405 },
  NOT_FOUND: { code: 5, status: 404 },
  REFERRAL_CODE_NOT_FOUND: { code: 5, status: 404 },
  REFERRAL_CODE_TAKEN: { code: 6, status: 409 },
  REFERRAL_CODE_NOT_VALID: { code: 9, status: 400 },
  LIMIT_REACHED: { code: 9, status: 400 },
  SELF_REFERRAL: { code: 3, status: 400 },
  ALREADY_REFERRED: { code: 6, status: 409 },
  KYC_ALREADY_ACCEPTED: { code: 6, status: 409 },
  KYC_ALREADY_DECIDED: { code: 9, status: 400 },
  REFERRAL_CHANGED: { code: 6, status: 409 },
  REFERRAL_NOT_PENDING: { code: 9, status: 400 },
  REFERRAL_NOT_HELD: { code: 9, status: 400 },
  REFERRAL_NOT_APPROVED: { code: 9, status: 400 },
  BONUS_NOT_REVERSIBLE: { code: 9, status: 400 },
  BONUS_NOT_RECOVERABLE: { code: 9, status: 400 },
  PAYMENT_RUN_EMPTY: { code: 9, status: 400 },
  PAYMENT_RUN_NOT_DRAFT: { code: 9, status: 400 },
  PAYMENT_RUN_NOT_VOIDABLE: { code: 9, status: 400 },
  BONUS_NOT_PAYABLE: { code: 9, status: 400 },
  BONUS_ALREADY_PAID: { code: 6, status: 409 },
  PERSONAL_CODE_EXISTS: { code: 6, status: 409 },
  CATEGORY_BEING_MERGED: { code: 9, status: 400 },
  CATEGORY_NAME_TAKEN: { code: 6, status: 409 },
  EMAIL_TAKEN: { code: 6, status: 409 },
  ALREADY_SET_UP: { code: 9, status: 400 },
  WRONG_PASSWORD: { code: 9, status: 400 },
  IDEMPOTENCY_KEY_REUSED: { code: 6, status: 409 },
  IDEMPOTENCY_KEY_IN_USE: { code: 6, status: 409 },
  WEBHOOK_NOT_VALIDATED: { code: 9, status: 400 },
  WEBHOOK_URL_TAKEN: { code: 6, status: 409 },
  JOB_ENDED: { code: 9, status: 400 },
  JOB_NOT_UNDOABLE: { code: 9, status: 400 },
  RATE_LIMITED: { code: 8, status: 429 },
  UNAVAILABLE: { code: 14, status: 503 },
  INTERNAL: { code: 13, status: 500 },
} as const satisfies Record<ApiErrorCode, { code: number; status: number }>

const domain = 'referral-desk'

function detailsOf(error: ApiError, requestId: string): object[] {
  const { violations } = error.details
  return [
    { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: error.code, domain },
    ...(violations?.length
      ? [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations }]
      : []),
    { '@type': 'type.googleapis.com/google.rpc.RequestInfo', requestId },
  ]
}

/** `/v1/…`: bearer keys, plain JSON, failures as google.rpc.Status. */
export const partner: Dialect = {
  requestIdHeader: 'x-request-id',
  scheme: 'Bearer',
  async authenticate(request, access, requestId, signed) {
    if (access.by === 'provider')
      return await authenticateProvider(request.headers, request.search, signed, requestId)
    return access.by === 'caller'
      ? await authenticateBearer(request.headers, requestId)
      : anonymousContext(request.address, requestId)
  },
  success: (data) => data,
  failure(error, requestId) {
    const { code, status } = partnerErrors[error.code]
    const hint = error.details.mayHaveTakenEffect
      ? ' A call that is repeated with its Idempotency-Key takes effect once.'
      : ''
    return { status, body: { code, message: error.message + hint, details: detailsOf(error, requestId) } }
  },
}
