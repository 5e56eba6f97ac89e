import type { FieldViolation } from '@/domain/errors'

const wordsByReason: Record<string, string> = {
  REFERRAL_CODE_TAKEN: 'This code is taken. Choose another, or generate one.',
  EXPIRES_BEFORE_START: 'Choose a time after the start.',
  MAX_USES_BELOW_USED_COUNT: 'Enter at least the number of uses the code already has.',
  PROGRAM_NOT_FOUND: 'This program is gone. Choose another.',
  PROGRAM_NOT_RUNNING: 'This program is not running. Choose another.',
  REQUIRED: 'Fill this in.',
}

/** "must be 3 to 64 letters" → "Must be 3 to 64 letters." */
export function asSentence(words: string): string {
  const sentence = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}

export function wordsFor({ reason, description }: FieldViolation): string {
  return wordsByReason[reason] ?? asSentence(description)
}
