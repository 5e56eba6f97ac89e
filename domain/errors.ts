/**
 * Every way in which a use case can fail. Each dialect of the API maps every code to its own shape (server/http/formats); a
 * new code does not compile until both dialects do.
 */
export const errorCodes = [
  'MISSING_ARGUMENT',
  'INVALID_ARGUMENT',
  'UNAUTHENTICATED',
  'PERMISSION_DENIED',
  'NOT_FOUND',
  'REFERRAL_CODE_NOT_FOUND',
  'REFERRAL_CODE_TAKEN',
  'REFERRAL_CODE_NOT_VALID',
  'LIMIT_REACHED',
  'SELF_REFERRAL',
  'ALREADY_REFERRED',
  'KYC_ALREADY_ACCEPTED',
  'KYC_ALREADY_DECIDED',
  'REFERRAL_NOT_PENDING',
  'REFERRAL_NOT_HELD',
  'REFERRAL_NOT_APPROVED',
  'BONUS_NOT_PAYABLE',
  'BONUS_ALREADY_PAID',
  'PERSONAL_CODE_EXISTS',
  'EMAIL_TAKEN',
  'ALREADY_SET_UP',
  'WRONG_PASSWORD',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_KEY_IN_USE',
  'WEBHOOK_NOT_VALIDATED',
  'RATE_LIMITED',
  'UNAVAILABLE',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** What is wrong with one field: the rule and the way out in words, and a stable reason for machines. */
export interface FieldViolation {
  field: string
  reason: string
  description: string
}

export interface DomainErrorDetails {
  violations?: FieldViolation[]
  /** For RATE_LIMITED, UNAVAILABLE and IDEMPOTENCY_KEY_IN_USE: when trying again makes sense. */
  retryAfterSeconds?: number
}

/** A failure with a code of `errorCodes`; its message is for the caller and never holds internals. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: DomainErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Tells a DomainError by its shape: the server and Next each bundle this class, so `instanceof` would miss one. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'code' in error
}

/** The database cannot serve now (locked elsewhere, disk full, I/O error); nothing was changed, and trying again may help. */
export function unavailable(cause?: unknown): DomainError {
  return new DomainError(
    'UNAVAILABLE',
    'The service cannot answer right now; nothing was changed. Try again shortly.',
    { retryAfterSeconds: 1 },
    { cause },
  )
}

/** One bad field as an error. */
export function invalidArgument(field: string, reason: string, description: string): DomainError {
  return new DomainError('INVALID_ARGUMENT', `${field}: ${description}`, {
    violations: [{ field, reason, description }],
  })
}
