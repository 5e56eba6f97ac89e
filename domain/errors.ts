import type { FieldReason } from './field-reasons'

/**
 * Every way in which a use case can fail. Both dialects of the API map every code to their own format
 * (server/http/formats); a new code does not compile until they do.
 */
export type ErrorCode =
  | 'MISSING_ARGUMENT'
  | 'INVALID_ARGUMENT'
  | 'UNAUTHENTICATED'
  | 'PERMISSION_DENIED'
  | 'NOT_FOUND'
  | 'REFERRAL_CODE_NOT_FOUND'
  | 'REFERRAL_CODE_TAKEN'
  | 'REFERRAL_CODE_NOT_VALID'
  | 'LIMIT_REACHED'
  | 'SELF_REFERRAL'
  | 'ALREADY_REFERRED'
  | 'KYC_ALREADY_ACCEPTED'
  | 'KYC_ALREADY_DECIDED'
  | 'REFERRAL_CHANGED'
  | 'REFERRAL_NOT_PENDING'
  | 'REFERRAL_NOT_HELD'
  | 'REFERRAL_NOT_APPROVED'
  | 'BONUS_NOT_PAYABLE'
  | 'BONUS_ALREADY_PAID'
  | 'BONUS_NOT_RECOVERABLE'
  | 'BONUS_NOT_REVERSIBLE'
  | 'PAYMENT_RUN_EMPTY'
  | 'PAYMENT_RUN_NOT_DRAFT'
  | 'PAYMENT_RUN_NOT_VOIDABLE'
  | 'PERSONAL_CODE_EXISTS'
  | 'CATEGORY_NAME_TAKEN'
  | 'CATEGORY_BEING_MERGED'
  | 'EMAIL_TAKEN'
  | 'ALREADY_SET_UP'
  | 'WRONG_PASSWORD'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IDEMPOTENCY_KEY_IN_USE'
  | 'WEBHOOK_NOT_VALIDATED'
  | 'WEBHOOK_URL_TAKEN'
  | 'JOB_ENDED'
  | 'JOB_NOT_UNDOABLE'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'

/** What is wrong with one field: a description with the rule for people, and a stable reason for programs. */
export interface FieldViolation {
  field: string
  reason: FieldReason
  description: string
}

export interface DomainErrorDetails {
  violations?: FieldViolation[]
  /** For RATE_LIMITED, UNAVAILABLE and IDEMPOTENCY_KEY_IN_USE: how long to wait before a retry. */
  retryAfterSeconds?: number
  /** For UNAVAILABLE: why the database rejects writes. */
  readOnlyReason?: ReadOnlyReason
  /** For UNAVAILABLE: the database was lost while it committed. Without it, nothing was changed. */
  mayHaveTakenEffect?: true
}

/** A failure of a use case. Its message is for the caller and never contains internals. */
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

/**
 * Recognizes a DomainError by name: server/main.ts and Next each bundle the class, so `instanceof` would miss
 * one.
 */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'code' in error
}

/**
 * The database is temporarily unavailable: locked by another process, disk full, I/O error. Nothing was
 * changed.
 */
export function unavailable(cause?: unknown): DomainError {
  return new DomainError(
    'UNAVAILABLE',
    'The service is temporarily unavailable. Nothing was changed. Try again in a moment.',
    { retryAfterSeconds: 1 },
    { cause },
  )
}

/** The database was lost while it committed a change, which may have taken effect. */
export function outcomeUnknown(cause: unknown): DomainError {
  return new DomainError(
    'UNAVAILABLE',
    'The database connection was lost while saving. The change may or may not have been made: check before you try again.',
    { retryAfterSeconds: 1, mayHaveTakenEffect: true },
    { cause },
  )
}

/** Whether the database changed nothing and may take the same later. */
export function isUnavailable(error: unknown): boolean {
  return isDomainError(error) && error.code === 'UNAVAILABLE' && !error.details.mayHaveTakenEffect
}

/** Why a database rejects writes: its rows are being moved to another database, or have been moved. */
export type ReadOnlyReason = 'moving' | 'moved'
const readOnlyReasons: Record<ReadOnlyReason, { message: string; retryAfterSeconds: number }> = {
  moving: {
    message: 'The data is being moved to another database and can only be read until the move is finished.',
    retryAfterSeconds: 10,
  },
  moved: {
    message:
      'The data was moved to another database. It can only be read here until the service runs on the new database.',
    retryAfterSeconds: 60,
  },
}

/** The database rejects writes for this reason (docs/adr/0020). Nothing was changed. */
export function readOnly(reason: ReadOnlyReason, cause?: unknown): DomainError {
  const { message, retryAfterSeconds } = readOnlyReasons[reason]
  return new DomainError(
    'UNAVAILABLE',
    `${message} Nothing was changed.`,
    { retryAfterSeconds, readOnlyReason: reason },
    { cause },
  )
}

/** Whether the database rejected a write because its rows are being moved or have been moved. */
export function isReadOnly(error: unknown): boolean {
  return isDomainError(error) && error.details.readOnlyReason !== undefined
}

/** An INVALID_ARGUMENT error for one field. */
export function invalidArgument(field: string, reason: FieldReason, description: string): DomainError {
  return new DomainError('INVALID_ARGUMENT', `${field}: ${description}`, {
    violations: [{ field, reason, description }],
  })
}
