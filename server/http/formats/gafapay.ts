import { DomainError, invalidArgument } from '@/domain/errors'
import { authenticateCompany, authenticateToken } from '@/server/auth/authenticate'
import { headerOf } from '@/server/auth/headers'
import type { ApiError, ApiErrorCode } from '../errors'
import type { Dialect } from './dialect'

/** The envelope's error and the HTTP status of each failure (docs/api-contract.md, section 2). */
export const gafapayErrors = {
  MALFORMED_REQUEST: { error: 'BAD_REQUEST', status: 400 },
  MISSING_ARGUMENT: { error: 'BAD_REQUEST', status: 400 },
  INVALID_ARGUMENT: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  BODY_TOO_LARGE: { error: 'BAD_REQUEST', status: 413 },
  ENCODING_NOT_SUPPORTED: { error: 'BAD_REQUEST', status: 415 },
  UNAUTHENTICATED: { error: 'UNAUTHORIZED', status: 401 },
  PERMISSION_DENIED: { error: 'FORBIDDEN', status: 403 },
  ROUTE_NOT_FOUND: { error: 'BAD_REQUEST', status: 404 },
  METHOD_NOT_ALLOWED: { error: 'BAD_REQUEST', status: 405 },
  NOT_FOUND: { error: 'INVALID_REQUEST_PARAMETERS', status: 404 },
  REFERRAL_CODE_NOT_FOUND: { error: 'REWARD_PROMOTION_USER_REFERRAL_CODE_NOT_FOUND', status: 404 },
  REFERRAL_CODE_TAKEN: { error: 'REWARD_PROMOTION_USER_REFERRAL_CODE_ALREADY_EXISTS', status: 409 },
  REFERRAL_CODE_NOT_VALID: { error: 'REWARD_PROMOTION_REFERRAL_CODE_INVALIDATED', status: 400 },
  LIMIT_REACHED: { error: 'REWARD_PROMOTION_MAX_REFERRAL_LIMIT_REACHED', status: 409 },
  SELF_REFERRAL: { error: 'REWARD_PROMOTION_SELF_REFERRAL_NOT_ALLOWED', status: 400 },
  ALREADY_REFERRED: { error: 'REWARD_PROMOTION_REFERRAL_CODE_ALREADY_APPLIED', status: 409 },
  KYC_ALREADY_ACCEPTED: { error: 'INVALID_REQUEST_PARAMETERS', status: 409 },
  KYC_ALREADY_DECIDED: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  REFERRAL_CHANGED: { error: 'INVALID_REQUEST_PARAMETERS', status: 409 },
  REFERRAL_NOT_PENDING: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  REFERRAL_NOT_HELD: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  REFERRAL_NOT_APPROVED: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  BONUS_NOT_REVERSIBLE: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  BONUS_NOT_RECOVERABLE: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  BONUS_NOT_PAYABLE: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  BONUS_ALREADY_PAID: { error: 'INVALID_REQUEST_PARAMETERS', status: 409 },
  PAYMENT_RUN_EMPTY: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  PAYMENT_RUN_NOT_DRAFT: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  PAYMENT_RUN_NOT_VOIDABLE: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  PERSONAL_CODE_EXISTS: { error: 'REWARD_PROMOTION_USER_REFERRAL_CODE_ALREADY_EXISTS', status: 409 },
  CATEGORY_BEING_MERGED: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  CATEGORY_NAME_TAKEN: { error: 'INVALID_REQUEST_PARAMETERS', status: 409 },
  EMAIL_TAKEN: { error: 'INVALID_REQUEST_PARAMETERS', status: 409 },
  ALREADY_SET_UP: { error: 'BAD_REQUEST', status: 400 },
  WRONG_PASSWORD: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  IDEMPOTENCY_KEY_REUSED: { error: 'INVALID_REQUEST_PARAMETERS', status: 409 },
  IDEMPOTENCY_KEY_IN_USE: { error: 'INVALID_REQUEST_PARAMETERS', status: 409 },
  WEBHOOK_NOT_VALIDATED: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  WEBHOOK_URL_TAKEN: { error: 'INVALID_REQUEST_PARAMETERS', status: 409 },
  JOB_ENDED: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  JOB_NOT_UNDOABLE: { error: 'INVALID_REQUEST_PARAMETERS', status: 400 },
  RATE_LIMITED: { error: 'TOO_MANY_REQUESTS', status: 429 },
  UNAVAILABLE: { error: 'SERVICE_UNAVAILABLE', status: 503 },
  INTERNAL: { error: 'INTERNAL_SERVER_ERROR', status: 500 },
} as const satisfies Record<ApiErrorCode, { error: string; status: number }>

const maxReasonLength = 500

/** Which rule and field failed, in the words of the partner dialect: `user_id=REQUIRED, user_type=NOT_VALID`. */
function reasonsOf({ code, details: { violations } }: ApiError): string {
  if (!violations?.length) return code
  // A field may be a name that the caller made up.
  const named = violations.map(({ field, reason }) => `${encodeURIComponent(field)}=${reason}`)
  return named.join(', ').slice(0, maxReasonLength)
}

/** `/gafapay/v3/…`: a companyid header and a token; every response is an envelope. */
export const gafapay: Dialect = {
  requestIdHeader: 'requestid',
  scheme: 'Token',
  async authenticate(request, access, requestId) {
    const companyId = headerOf(request.headers, 'companyid')
    if (!companyId) throw new DomainError('MISSING_ARGUMENT', 'The companyid header is required.')
    if (access.by === 'caller') return await authenticateToken(request.headers, companyId, requestId)
    return await authenticateCompany(companyId, request.address, requestId)
  },
  // The documents list it among the parameters, although it travels as a header.
  commonParameters: ['company_id'],
  checkCommon(context, given) {
    const companyId = 'company_id' in given ? given.company_id : null
    if (companyId === null || companyId === '' || companyId === context.scope.company.id) return
    throw invalidArgument('company_id', 'NOT_VALID', 'must be the company of the companyid header')
  },
  success: (data) => ({ success: 1, error: [], data }),
  failure(error) {
    const { error: code, status } = gafapayErrors[error.code]
    const headers = { 'x-error-reason': reasonsOf(error) }
    return { status, body: { success: 0, error: [code], data: {} }, headers }
  },
}
