import { DomainError } from '@/domain/errors'

/** The failure of a body past the limit. */
export function bodyTooLarge(limitBytes: number): DomainError {
  return new DomainError('BODY_TOO_LARGE', `The body is larger than ${limitBytes / 1024} KiB.`)
}

/** The failure of a body whose sender hung up half-way. */
export function bodyIncomplete(): DomainError {
  return new DomainError('MALFORMED_REQUEST', 'The body ended before it was complete.')
}
