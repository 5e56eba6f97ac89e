import { expect } from 'vitest'
import type { DialectName } from '@/server/http/contract'
import type { TestResponse } from './api'

/** What each dialect answers (docs/api-contract.md, sections 1 and 2), written out here rather than read from the code under test. */
const failures = {
  malformed: { status: 400, code: 3, reason: 'MALFORMED_REQUEST', error: 'BAD_REQUEST' },
  missing: { status: 400, code: 3, reason: 'MISSING_ARGUMENT', error: 'BAD_REQUEST' },
  invalid: { status: 400, code: 3, reason: 'INVALID_ARGUMENT', error: 'INVALID_REQUEST_PARAMETERS' },
  unauthenticated: { status: 401, code: 16, reason: 'UNAUTHENTICATED', error: 'UNAUTHORIZED' },
  forbidden: { status: 403, code: 7, reason: 'PERMISSION_DENIED', error: 'FORBIDDEN' },
  unknownPath: { status: 404, code: 5, reason: 'ROUTE_NOT_FOUND', error: 'BAD_REQUEST' },
  notFound: { status: 404, code: 5, reason: 'NOT_FOUND', error: 'INVALID_REQUEST_PARAMETERS' },
  codeNotFound: {
    status: 404,
    code: 5,
    reason: 'REFERRAL_CODE_NOT_FOUND',
    error: 'REWARD_PROMOTION_USER_REFERRAL_CODE_NOT_FOUND',
  },
  wrongMethod: { status: 405, code: 3, reason: 'METHOD_NOT_ALLOWED', error: 'BAD_REQUEST' },
  tooLarge: { status: 413, code: 3, reason: 'BODY_TOO_LARGE', error: 'BAD_REQUEST' },
  compressed: { status: 415, code: 3, reason: 'ENCODING_NOT_SUPPORTED', error: 'BAD_REQUEST' },
  tooMany: { status: 429, code: 8, reason: 'RATE_LIMITED', error: 'TOO_MANY_REQUESTS' },
  internal: { status: 500, code: 13, reason: 'INTERNAL', error: 'INTERNAL_SERVER_ERROR' },
  unavailable: { status: 503, code: 14, reason: 'UNAVAILABLE', error: 'SERVICE_UNAVAILABLE' },
} as const
export type Failure = keyof typeof failures

/** Words that only a stack trace, a statement or a local path would put into an answer. */
const internals =
  /\bat .+:\d+|node_modules|\.tsx?\b|\/work\/|sqlite|constraint|\bselect\b.+\bfrom\b|\binsert into\b|drizzle|zod/i

/** How the validation library's own texts begin. */
const libraryTexts = /Invalid (?:input|option|discriminator)|Too (?:small|big):/

/** Expects an answer to be exactly this failure in this dialect's shape, without internals. */
export function expectFailure(
  dialect: DialectName,
  { status, headers, body, text }: TestResponse,
  failure: Failure,
  fields?: string[],
): void {
  const expected = failures[failure]
  const requestId = headers.get('x-request-id')
  expect(requestId).toMatch(/^[A-Za-z0-9._-]{1,128}$/)
  if (dialect === 'gafapay') {
    expect({ status, body }).toEqual({
      status: expected.status,
      body: { success: 0, error: [expected.error], data: {} },
    })
    const reason = headers.get('x-error-reason')
    expect(reason).toMatch(/^[A-Z_]+$|^\S+=[A-Z_]+(, \S+=[A-Z_]+)*$/)
    if (fields) expect(reason).toContain('=')
    else if (!reason!.includes('=')) expect(reason).toBe(expected.reason)
  } else {
    const fieldViolations = fields?.map((field) => ({
      field,
      reason: expect.stringMatching(/^[A-Z_]+$/) as string,
      description: expect.any(String) as string,
    }))
    const badRequest = {
      '@type': 'type.googleapis.com/google.rpc.BadRequest',
      fieldViolations: fieldViolations ?? (expect.any(Array) as unknown),
    }
    const hasViolations =
      fields ??
      (body as { details: { fieldViolations?: unknown }[] }).details.some((detail) => detail.fieldViolations)
    const details = [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: expected.reason,
        domain: 'referral-desk',
      },
      ...(hasViolations ? [badRequest] : []),
      { '@type': 'type.googleapis.com/google.rpc.RequestInfo', requestId },
    ]
    expect({ status, body }).toEqual({
      status: expected.status,
      body: { code: expected.code, message: expect.any(String) as string, details },
    })
  }
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(text).not.toMatch(internals)
  expect(text).not.toMatch(libraryTexts)
}
