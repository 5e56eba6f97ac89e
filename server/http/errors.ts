import { isDomainError, unavailable, type DomainErrorDetails, type ErrorCode } from '@/domain/errors'

/**
 * Failures of HTTP itself: no use case throws them. Each dialect maps them, as it maps the codes of the
 * domain.
 */
type TransportErrorCode =
  | 'MALFORMED_REQUEST'
  | 'BODY_TOO_LARGE'
  | 'ENCODING_NOT_SUPPORTED'
  | 'ROUTE_NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'INTERNAL'

/** Every code with which the API can fail. */
export type ApiErrorCode = ErrorCode | TransportErrorCode

/** A failure as a dialect formats it: a DomainError or a TransportError. */
export interface ApiError {
  readonly code: ApiErrorCode
  /** For the caller; never contains internals. */
  readonly message: string
  readonly details: DomainErrorDetails & {
    /** For METHOD_NOT_ALLOWED. */
    allowedMethods?: string[]
  }
}

/** A failure of HTTP itself; thrown and caught within server/http. */
export class TransportError extends Error implements ApiError {
  override readonly name = 'TransportError'
  constructor(
    readonly code: TransportErrorCode,
    message: string,
    readonly details: ApiError['details'] = {},
  ) {
    super(message)
  }
}

/** Whether the caller may see an error. */
export function isApiError(error: unknown): error is ApiError {
  return isDomainError(error) || error instanceof TransportError
}

/** Whether the operating system could not read, or had no file handles, disk space or memory left. Trying again may help. */
const isExhausted = (error: unknown): boolean =>
  /^(EMFILE|ENFILE|EIO|ENOSPC|EDQUOT|ENOMEM)$/.test(
    String((error as { code?: unknown } | null | undefined)?.code),
  )

/** What the caller may see of anything that was thrown; undefined for a fault of the server. */
export function asApiError(error: unknown): ApiError | undefined {
  if (isApiError(error)) return error
  return isExhausted(error) ? unavailable(error) : undefined
}

/** A request body over the limit. */
export function bodyTooLarge(limitBytes: number): TransportError {
  return new TransportError(
    'BODY_TOO_LARGE',
    `The body is larger than ${limitBytes / 1024} KiB. Send less, or split it into several calls.`,
  )
}

/** A request body whose sender disconnected before its end. */
export function bodyIncomplete(): TransportError {
  return new TransportError('MALFORMED_REQUEST', 'The body ended before it was complete. Send it again.')
}

/** A path without an endpoint. */
export function routeNotFound(): TransportError {
  return new TransportError('ROUTE_NOT_FOUND', 'There is no such path in this API; see /openapi.json.')
}

/** A known path with a method that it does not take. */
export function methodNotAllowed(method: string | undefined, allowedMethods: string[]): TransportError {
  return new TransportError(
    'METHOD_NOT_ALLOWED',
    `This path does not take ${method}. It takes ${allowedMethods.join(', ')}.`,
    { allowedMethods },
  )
}
