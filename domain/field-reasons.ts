/** What each `reason` of a field violation means, beside those of a code that cannot refer a user (`ineligibleReasonText`). */
export const ownReasonText = {
  REQUIRED: 'A required field or parameter is missing or null.',
  NOT_VALID: 'The value breaks the rule that the description states.',
  UNKNOWN_PARAMETER: 'The endpoint has no query parameter of this name.',
  CURSOR_NOT_VALID: 'The cursor is altered, or belongs to another list, filter or company.',
  FROM_AFTER_TO: 'The period ends before it begins.',
  REFERRAL_CODE_TAKEN: 'The company already has the code, in any case and any status.',
  CODE_REPEATED: 'An earlier row of the file has the same code.',
  TOO_MANY_CELLS:
    'The row has more cells than the file has columns. A separator may need quotes around its cell.',
  UNKNOWN_COLUMN: 'The import has no column of this name.',
  EXPIRES_BEFORE_START: 'The code would expire before it starts.',
  EXPIRY_IN_PAST: 'The expiry has passed.',
  MAX_USES_BELOW_USED_COUNT: 'The limit is below the number of uses the code already has.',
  PATTERN_EXHAUSTED: 'Hardly any code of the pattern is free.',
  CATEGORY_NOT_FOUND: 'The company has no category with this name.',
  TOO_MANY_CATEGORIES: 'The category would be new, and the company has 1,000 categories already.',
  CATEGORY_NAME_TAKEN: 'The company already has a category with this name.',
  PATTERN_TOO_SHORT: 'The pattern has too few possible codes: at most half of them can be generated.',
  PROGRAM_NOT_FOUND: 'The company has no program with this id.',
  ENDS_BEFORE_START: 'The program would end before it starts.',
  TOTAL_CHANGED: 'The payment run has another total than the one that was paid.',
  PAID_IN_FUTURE: 'The payment is in the future.',
  PAID_BEFORE_BOOKED: 'The payment is before the first bonus of the payment run was booked.',
  AMOUNT_NOT_VALID: 'The amount is not a decimal with the digits of its currency.',
  PARTNER_NOT_FOUND:
    'The company has no partner with this user id or, for a payment run, no user with a bonus either.',
  BUDGET_EXCEEDED: 'The amount is more than the rest of the program’s budget.',
  CURRENCY_MISMATCH: 'The currency is not the currency of the program or payment run.',
  CURRENCY_ID_TAKEN: 'Another currency of the company has this identifier.',
  LIMIT_BELOW_APPROVED: 'The limit is below the number of referrals the program already has.',
  BUDGET_BELOW_SPENT: 'The budget is below what the program has already spent.',
  ADDRESS_REFUSED: 'The URL leads to an address that may not be called.',
  KYC_ENDPOINT: 'The endpoint was registered by POST /v1/kyc/webhook, which decides its URL and events.',
  EVENT_NOT_FOUND: 'The company has no event with this id, or no longer has it.',
  WEBHOOK_NOT_VALIDATED: 'The test delivery failed.',
  WEBHOOK_URL_TAKEN: 'The company already has a webhook endpoint with this URL.',
} as const

/** Why a code cannot refer a user. */
export type CodeReason =
  | 'REFERRAL_CODE_NOT_FOUND'
  | 'REFERRAL_CODE_DISABLED'
  | 'REFERRAL_CODE_NOT_STARTED'
  | 'REFERRAL_CODE_EXPIRED'
  | 'REFERRAL_CODE_LIMIT_REACHED'
  | 'PROGRAM_NOT_RUNNING'
  | 'PROGRAM_LIMIT_REACHED'
  | 'PROGRAM_BUDGET_REACHED'
  | 'USER_TYPE_MISMATCH'
  | 'SELF_REFERRAL'
  | 'ALREADY_REFERRED'

/** The reasons of fields that only pages of the dashboard have. */
type DashboardReason = 'EMAIL_TAKEN' | 'SAME_PASSWORD' | 'WRONG_PASSWORD' | 'WRONG_TOKEN'

/** The `reason` of a field violation: stable, for programs. */
export type FieldReason = keyof typeof ownReasonText | CodeReason | DashboardReason
