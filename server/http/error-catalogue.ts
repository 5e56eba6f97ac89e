import type { ApiErrorCode } from './errors'

/** What a failure means and what to do about it, for whoever has to handle it. */
export interface ErrorExplanation {
  meaning: string
  howToFix: string
  /** Answered to people at the desk only, never by the API. */
  dashboardOnly?: true
}

/**
 * The one explanation of each failure: the API reference, docs/errors.md and the OpenAPI document all read it. A new code does not
 * compile until it is explained here.
 */
const errorCatalogue = {
  MALFORMED_REQUEST: {
    meaning:
      'The request cannot be read: its body is not a JSON object in UTF-8, or its path or query is not valid percent-encoding.',
    howToFix:
      'Send a JSON object with Content-Type: application/json, and percent-encode path and query as UTF-8. Repeating it unchanged fails again.',
  },
  MISSING_ARGUMENT: {
    meaning: 'A field, parameter or header that must be there is missing or null.',
    howToFix: 'Add what the answer names. In the GafaPay dialect, check that the companyid header is sent.',
  },
  INVALID_ARGUMENT: {
    meaning: 'A field or parameter is there but breaks its rule, or two of them contradict each other.',
    howToFix: 'Correct each field named in fieldViolations by its description, then send the request again.',
  },
  BODY_TOO_LARGE: {
    meaning: 'The body is larger than 64 KiB.',
    howToFix:
      'Send less: leave out fields that the endpoint does not know, or split the work into several calls.',
  },
  UNAUTHENTICATED: {
    meaning: 'The credentials are missing, malformed, expired or revoked, or belong to another company.',
    howToFix:
      'Check the Authorization header, the clock that signed the token, and in the GafaPay dialect that companyid and token are of one company. Make a new key or token if need be.',
  },
  PERMISSION_DENIED: {
    meaning:
      'The caller is known but may not do this: the key lacks the scope, or the token acts for another user than its own sub.',
    howToFix:
      'Use a key that holds the scope shown at the endpoint, or a token of ROLE_ADMIN, or ask for the token’s own user.',
  },
  ROUTE_NOT_FOUND: {
    meaning: 'There is no such path in this API.',
    howToFix:
      'Compare the path with this reference: letter case, a trailing slash and an empty path parameter all count.',
  },
  METHOD_NOT_ALLOWED: {
    meaning: 'The path exists, but not with this method.',
    howToFix: 'Use one of the methods in the answer’s Allow header.',
  },
  NOT_FOUND: {
    meaning:
      'This company has nothing by that identifier. What belongs to another company looks exactly the same.',
    howToFix: 'Check the identifier, and that the credentials are of the company that owns it.',
  },
  REFERRAL_CODE_NOT_FOUND: {
    meaning: 'This company has no such referral code, or the user has none yet.',
    howToFix: 'Check the spelling (upper and lower case are the same), or create the code first.',
  },
  REFERRAL_CODE_TAKEN: {
    meaning:
      'The company has a code of that name already, in upper or lower case; a disabled one stays reserved too.',
    howToFix:
      'Choose another name. If the code is your own from an earlier attempt, list it by code and go on with it.',
  },
  REFERRAL_CODE_NOT_VALID: {
    meaning:
      'The code cannot be used now. Unknown, disabled, expired, not yet started and exhausted codes all look the same.',
    howToFix: 'Ask the user to check the code. People at the desk see the reason on the Validate page.',
  },
  LIMIT_REACHED: {
    meaning:
      'The code has been used as often as it may be, or the company has as many of these as it may have.',
    howToFix:
      'Raise the code’s maxUses or ask the user for another code; of webhook endpoints, delete one; of programs, reuse one that has ended.',
  },
  SELF_REFERRAL: {
    meaning: 'The user gave their own code.',
    howToFix: 'Ask for somebody else’s code; a person cannot refer themselves.',
  },
  ALREADY_REFERRED: {
    meaning: 'The user has been referred before; a person is referred once per company.',
    howToFix: 'Nothing needs doing: the first referral counts. Treat it as done.',
  },
  KYC_ALREADY_ACCEPTED: {
    meaning: 'The user’s identity check has been accepted, so it cannot be started again.',
    howToFix: 'Read the status instead of starting. Treat it as done.',
  },
  KYC_ALREADY_DECIDED: {
    meaning: 'The identity check has ended with another outcome, which stands.',
    howToFix:
      'Read the status. After REJECT, start the check again to decide anew; to undo an approved referral, reverse it.',
  },
  REFERRAL_NOT_PENDING: {
    meaning: 'The referral has been decided already, so it can no longer be approved or rejected.',
    howToFix: 'Read the referral to see its state; an approved one can be reversed.',
  },
  REFERRAL_NOT_HELD: {
    meaning: 'The referral does not wait for a review.',
    howToFix: 'Read the referral to see its state; there is nothing to release.',
  },
  REFERRAL_NOT_APPROVED: {
    meaning: 'Only an approved referral can be taken back, and this one is not.',
    howToFix: 'Read the referral to see its state; a pending one ends by rejecting the identity check.',
  },
  BONUS_NOT_PAYABLE: {
    meaning: 'The bonus is still on hold, or has been reversed, so it must not be paid.',
    howToFix: 'Wait until its payableAt, or leave it out of the payment run if it is reversed.',
  },
  BONUS_ALREADY_PAID: {
    meaning: 'The bonus has been paid with another reference.',
    howToFix: 'Do not pay it again. Read the bonus to see which payment covered it.',
  },
  PERSONAL_CODE_EXISTS: {
    meaning: 'The user has a personal code already, whatever the type or program asked for.',
    howToFix: 'Look the user’s code up by user_id and use that one.',
  },
  EMAIL_TAKEN: {
    meaning: 'Somebody has an account with that e-mail address.',
    howToFix: 'Use another address, or sign in with this one.',
    dashboardOnly: true,
  },
  ALREADY_SET_UP: {
    meaning: 'This installation has been set up.',
    howToFix: 'Sign in; an owner or admin can add you to the team.',
    dashboardOnly: true,
  },
  WRONG_PASSWORD: {
    meaning: 'The current password is not right.',
    howToFix: 'Type it again.',
    dashboardOnly: true,
  },
  IDEMPOTENCY_KEY_REUSED: {
    meaning: 'The Idempotency-Key was used for a different request.',
    howToFix: 'Use a new key for a new request.',
  },
  IDEMPOTENCY_KEY_IN_USE: {
    meaning: 'The first request with this Idempotency-Key is still being worked on.',
    howToFix: 'Wait as many seconds as Retry-After says and send the same request again to get its answer.',
  },
  WEBHOOK_NOT_VALIDATED: {
    meaning: 'The test delivery was not answered with 2xx within 5 seconds, so nothing was registered.',
    howToFix:
      'The message says what happened. Make the endpoint reachable from this server and answer 2xx at once, then register again.',
  },
  RATE_LIMITED: {
    meaning: 'Too many requests for now.',
    howToFix: 'Wait as many seconds as Retry-After says, then go on more slowly. Nothing was changed.',
  },
  UNAVAILABLE: {
    meaning: 'The service cannot answer right now; nothing was changed.',
    howToFix:
      'Try again after Retry-After, with growing pauses. An Idempotency-Key makes that safe for calls that change something.',
  },
  INTERNAL: {
    meaning: 'Something went wrong on our side.',
    howToFix:
      'Try once more with the same Idempotency-Key. If it persists, report the X-Request-Id of the answer.',
  },
} as const satisfies Record<ApiErrorCode, ErrorExplanation>

/** Every code with which the API or the dashboard can fail, in the order of the documentation. */
export const apiErrorCodes = Object.keys(errorCatalogue) as ApiErrorCode[]

/** What an error code means and what to do about it. */
export function explain(code: ApiErrorCode): ErrorExplanation {
  return errorCatalogue[code]
}
