import type { ApiErrorCode } from './errors'

/** What a failure means and what to do about it, for the developer who handles it. */
export interface ErrorExplanation {
  meaning: string
  howToFix: string
  /** Occurs in the dashboard only, never in an API response. */
  dashboardOnly?: true
}

/**
 * The one explanation of each failure, in the order of the documentation. The API reference, docs/errors.md
 * and the OpenAPI document read it. A new code does not compile until it is explained here.
 */
const errorCatalogue = {
  MALFORMED_REQUEST: {
    meaning:
      'The request cannot be read: its body is not a JSON object in UTF-8, or its path or query string is ' +
      'not valid percent-encoding.',
    howToFix:
      'Send a JSON object with Content-Type: application/json, and percent-encode the path and query ' +
      'string as UTF-8. Retrying without a change fails again.',
  },
  MISSING_ARGUMENT: {
    meaning: 'A required field, parameter or header is missing or null.',
    howToFix:
      'Add what the message names. In the GafaPay API, check that the companyid header is sent with every ' +
      'call.',
  },
  INVALID_ARGUMENT: {
    meaning: 'A field or parameter breaks its rule, or two of them contradict each other.',
    howToFix:
      'Correct each field named in fieldViolations as its description says, then send the request again.',
  },
  BODY_TOO_LARGE: {
    meaning: 'The body is larger than 64 KiB.',
    howToFix: 'Send less: leave out fields that the endpoint ignores, or split the work into several calls.',
  },
  ENCODING_NOT_SUPPORTED: {
    meaning: 'The body is compressed (Content-Encoding).',
    howToFix: 'Send the body as it is, without Content-Encoding.',
  },
  UNAUTHENTICATED: {
    meaning: 'The credentials are missing, malformed, expired or revoked, or belong to another company.',
    howToFix:
      'Check the Authorization header and the clock of the server that signs tokens. In the GafaPay API, ' +
      'also check that companyid and token belong to the same company. Create a new key or token if ' +
      'necessary.',
  },
  PERMISSION_DENIED: {
    meaning:
      'The caller is known but not allowed to do this: the key lacks the scope, or the token names another ' +
      'user in sub or another user type.',
    howToFix:
      'Use a key with the scope that the reference lists for the endpoint, a token with ROLE_ADMIN, or a ' +
      'token of the same user.',
  },
  ROUTE_NOT_FOUND: {
    meaning: 'There is no such path in this API.',
    howToFix:
      'Compare the path with the API reference. Letter case, a trailing slash and an empty path parameter ' +
      'matter.',
  },
  METHOD_NOT_ALLOWED: {
    meaning: 'The path exists, but does not take this method.',
    howToFix: 'Use one of the methods in the Allow header of the response.',
  },
  NOT_FOUND: {
    meaning: 'This company has no record with that identifier. A record of another company looks the same.',
    howToFix: 'Check the identifier, and that the credentials belong to the company that owns the record.',
  },
  REFERRAL_CODE_NOT_FOUND: {
    meaning: 'This company has no such referral code, or the user has no code yet.',
    howToFix: 'Check the spelling (case does not matter), or create the code first.',
  },
  REFERRAL_CODE_TAKEN: {
    meaning: 'The company already has a code of that name, in any case. A disabled code stays reserved.',
    howToFix:
      'Choose another code. If an earlier attempt of yours created it, find it with the code filter of the ' +
      'list and use it.',
  },
  REFERRAL_CODE_NOT_VALID: {
    meaning:
      'The code cannot be used now. Unknown, disabled, expired, not yet started and used-up codes all look ' +
      'the same.',
    howToFix:
      'Ask the user to check the code. Staff can see the reason on the Validate page of the dashboard.',
  },
  LIMIT_REACHED: {
    meaning: 'The code has reached its usage limit, or the company has the maximum number of such records.',
    howToFix:
      'Raise the code’s maxUses or ask the user for another code. Of webhook endpoints, delete one; of ' +
      'programs, reuse one that has ended; of jobs, wait until one has ended, or cancel one.',
  },
  SELF_REFERRAL: {
    meaning: 'The user gave their own code.',
    howToFix: 'Ask for another partner’s code; users cannot refer themselves.',
  },
  ALREADY_REFERRED: {
    meaning: 'A referral of the user is pending, approved or reversed. A user is referred once in a company.',
    howToFix:
      'Nothing was recorded, so do not treat the call as successful. An earlier referral of the user is in ' +
      'place: find it by the user id. In POST /v1/kyc/start, start without the code. To replace a mistyped ' +
      'code of a pending referral: PATCH /v1/referrals/{id}.',
  },
  KYC_ALREADY_ACCEPTED: {
    meaning: 'The user’s identity check has been accepted, so it cannot be started again.',
    howToFix: 'Read the status instead of starting the check. Treat the call as successful.',
  },
  KYC_ALREADY_DECIDED: {
    meaning: 'The identity check is closed: accepted, which is final, or rejected.',
    howToFix: 'Read the status. To undo an approved referral, reverse it.',
  },
  REFERRAL_CHANGED: {
    meaning: 'The referral, or what a decision on it would do, changed after the page was opened.',
    howToFix: 'Read the page again, then decide.',
    dashboardOnly: true,
  },
  REFERRAL_NOT_PENDING: {
    meaning: 'The referral is already decided, so it can no longer be changed, approved or rejected.',
    howToFix: 'Read the referral to see its state. An approved referral can be reversed.',
  },
  REFERRAL_NOT_HELD: {
    meaning: 'The referral is not held for review.',
    howToFix: 'Read the referral to see its state; there is nothing to release.',
  },
  REFERRAL_NOT_APPROVED: {
    meaning: 'Only an approved referral can be reversed, and this one is not approved.',
    howToFix:
      'Read the referral to see its state. To end a pending referral, POST /v1/referrals/{id}/reject.',
  },
  BONUS_NOT_PAYABLE: {
    meaning:
      'The bonus is still on hold, has been reversed, or is in a draft payment run, so it must not be paid by itself.',
    howToFix:
      'Wait until payableAt. If the bonus is reversed, leave it out. If it is in a draft, pay or void the draft.',
  },
  BONUS_NOT_REVERSIBLE: {
    meaning:
      'The bonus is of a referral; or the deduction has been recovered, or is deducted by a payment run.',
    howToFix:
      'Reverse the referral. Void the draft. For a deduction that has been recovered, add a bonus of the same amount.',
  },
  BONUS_NOT_RECOVERABLE: {
    meaning:
      'The bonus was not both paid and reversed, so there is nothing to recover; or a draft payment run deducts it.',
    howToFix:
      'Read the bonus: `recoverable` is null when there is nothing to recover. Otherwise pay or void the draft.',
  },
  BONUS_ALREADY_PAID: {
    meaning: 'The bonus is already paid, with another reference.',
    howToFix: 'Do not pay it again. Read the bonus to see the reference of its payment.',
  },
  PAYMENT_RUN_EMPTY: {
    meaning:
      'There is nothing to pay: no bonus in the currency is payable, every one is in a payment run, or all were reversed.',
    howToFix: 'List the bonuses with state=payable. Another draft may have chosen them: pay or void it.',
  },
  PAYMENT_RUN_NOT_DRAFT: {
    meaning: 'The payment run is void, paid with another reference, or still being prepared.',
    howToFix: 'Read the payment run to see its state. To pay the bonuses of a void run, create a new one.',
  },
  PAYMENT_RUN_NOT_VOIDABLE: {
    meaning:
      'The payment run was marked as paid more than 24 hours ago, is still being recorded, or a bonus of it was recovered since.',
    howToFix: 'Read the payment run. After 24 hours, reverse single referrals and recover their bonuses.',
  },
  PERSONAL_CODE_EXISTS: {
    meaning: 'The user already has a personal code, whatever type or program was requested.',
    howToFix: 'Find the code by user_id and use it.',
  },
  EMAIL_TAKEN: {
    meaning: 'An account with that email address already exists.',
    howToFix: 'Use another address, or sign in with this one.',
    dashboardOnly: true,
  },
  ALREADY_SET_UP: {
    meaning: 'This installation is already set up.',
    howToFix: 'Sign in. An owner or admin can add you to the team.',
    dashboardOnly: true,
  },
  WRONG_PASSWORD: {
    meaning: 'The current password is wrong.',
    howToFix: 'Enter it again.',
    dashboardOnly: true,
  },
  IDEMPOTENCY_KEY_REUSED: {
    meaning: 'The Idempotency-Key was used for a different request.',
    howToFix: 'Use a new key for each new request.',
  },
  IDEMPOTENCY_KEY_IN_USE: {
    meaning: 'The first request with this Idempotency-Key is still being processed.',
    howToFix: 'Wait for the seconds in Retry-After, then send the same request again to get its response.',
  },
  CATEGORY_BEING_MERGED: {
    meaning: 'Another merge moves codes out of or into one of the two categories.',
    howToFix: 'Wait until that job has ended, or cancel it.',
  },
  CATEGORY_NAME_TAKEN: {
    meaning: 'The company already has a category with this name.',
    howToFix: 'Choose another name, or merge the two categories.',
  },
  WEBHOOK_NOT_VALIDATED: {
    meaning: 'The test delivery did not get a 2xx response within 5 seconds, so nothing was registered.',
    howToFix:
      'The message names the cause. Make the URL reachable from this server, respond with 2xx ' +
      'immediately, and register again.',
  },
  WEBHOOK_URL_TAKEN: {
    meaning: 'The company already has a webhook endpoint with this URL.',
    howToFix: 'Change the events of that endpoint, or use another URL.',
  },
  JOB_ENDED: {
    meaning: 'The job has ended, so it can no longer be canceled.',
    howToFix: 'Read the job to see its state. What it did can be taken back with POST /v1/jobs/{id}/undo.',
  },
  JOB_NOT_UNDOABLE: {
    meaning: 'The job is still running, or jobs of its type cannot be undone.',
    howToFix: 'Cancel a job that runs, then undo it.',
  },
  RATE_LIMITED: {
    meaning: 'Too many requests in the current minute. Nothing was changed.',
    howToFix: 'Wait for the seconds in Retry-After, then continue more slowly.',
  },
  UNAVAILABLE: {
    meaning:
      'The service is temporarily unavailable. Nothing was changed, unless the message says that the change may have been made.',
    howToFix:
      'Retry after the seconds in Retry-After, with growing pauses. An Idempotency-Key makes retries of ' +
      'POST and PATCH safe.',
  },
  INTERNAL: {
    meaning: 'An internal error occurred.',
    howToFix:
      'Retry once with the same Idempotency-Key. If it fails again, report the X-Request-Id of the response.',
  },
} as const satisfies Record<ApiErrorCode, ErrorExplanation>

/** Every code with which the API or the dashboard can fail, in the order of the documentation. */
export const apiErrorCodes = Object.keys(errorCatalogue) as ApiErrorCode[]

/** What an error code means and what to do about it. */
export function explain(code: ApiErrorCode): ErrorExplanation {
  return errorCatalogue[code]
}

/** Every code with which the API can fail. */
export const publicErrorCodes = apiErrorCodes.filter((code) => !explain(code).dashboardOnly)
