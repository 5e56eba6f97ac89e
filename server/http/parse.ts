import type { z } from 'zod'
import { DomainError, invalidArgument, type FieldViolation } from '@/domain/errors'
import { describeRule } from '@/domain/rule-text'
import { TransportError } from './errors'

/**
 * Parses one part of a request. Throws MISSING_ARGUMENT if a required field is absent or null, otherwise
 * INVALID_ARGUMENT, with every violation.
 */
export function parsePart(schema: z.ZodType | undefined, input: object): unknown {
  if (!schema) return {}
  const result = schema.safeParse(input, { reportInput: true, error: describeRule })
  if (result.success) return result.data
  const violations = result.error.issues.map(toViolation)
  const code = violations.some(({ reason }) => reason === 'REQUIRED')
    ? 'MISSING_ARGUMENT'
    : 'INVALID_ARGUMENT'
  const message = violations
    .map(({ field, description }) => (field ? `${field}: ${description}` : description))
    .join('; ')
  throw new DomainError(code, message, { violations })
}

function toViolation(issue: z.core.$ZodIssue): FieldViolation {
  const field = issue.path.join('.')
  const isMissing =
    (issue.code === 'invalid_type' || issue.code === 'invalid_value') &&
    (issue.input === undefined || issue.input === null)
  return isMissing
    ? { field, reason: 'REQUIRED', description: 'is required' }
    : { field, reason: 'NOT_VALID', description: issue.message }
}

/** Parses a body as a JSON object; an empty body is an empty object. Throws MALFORMED_REQUEST. */
export function parseBody(bytes: Uint8Array): object {
  if (bytes.byteLength === 0) return {}
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new TransportError('MALFORMED_REQUEST', 'The body is not valid JSON in UTF-8.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TransportError('MALFORMED_REQUEST', 'The body must be a JSON object.')
  return value
}

/** Whether a path or query string can be decoded. */
export function isPercentEncodedUtf8(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/**
 * The parameters of a query string, without the empty ones, which are the same as absent. Throws INVALID_ARGUMENT if one
 * is repeated, because it would be ambiguous, or is not among `known`: a filter that is misspelled must not match more
 * than was asked for (docs/api-contract.md, section 1).
 */
export function parseSearch(search: string, known: readonly string[]): Record<string, string> {
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>
  if (!isPercentEncodedUtf8(search))
    throw new TransportError('MALFORMED_REQUEST', 'The query string is not valid percent-encoded UTF-8.')
  for (const [name, value] of new URLSearchParams(search)) {
    if (name in parameters) throw invalidArgument(name, 'NOT_VALID', 'is given more than once; send it once')
    if (!known.includes(name)) throw invalidArgument(name, 'UNKNOWN_PARAMETER', unknownParameter(known))
    parameters[name] = value
  }
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''))
}

function unknownParameter(known: readonly string[]): string {
  return known.length
    ? `is not a parameter of this endpoint, which takes ${known.join(', ')}`
    : 'is not a parameter of this endpoint, which takes none'
}
