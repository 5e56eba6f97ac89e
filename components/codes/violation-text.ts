import type { FieldViolation } from '@/domain/errors'

/** For some refusals the form can say better than the API how to fix them. */
const wordsByReason: Record<string, string> = {
  REFERRAL_CODE_TAKEN: 'This code is taken. Choose another, or generate one.',
  EXPIRES_BEFORE_START: 'Choose a time after the start.',
  MAX_USES_BELOW_USED_COUNT: 'Enter at least the number of uses the code already has.',
  PROGRAM_NOT_FOUND: 'This program is gone. Choose another.',
  PROGRAM_NOT_RUNNING: 'This program is not running. Choose another.',
}

export const inWordsOfTheForm = (violation: FieldViolation): FieldViolation => ({
  ...violation,
  description: wordsByReason[violation.reason] ?? violation.description,
})
