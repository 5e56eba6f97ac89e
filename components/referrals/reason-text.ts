import type { HoldReason, RejectionReason } from '@/domain/referral/referral'

/** Each continues a sentence: "Rejected: the code had been …". */
export const rejectionText: Record<RejectionReason, string> = {
  KYC_REJECTED: 'the identity check was not passed',
  LIMIT_REACHED: 'the code had been used as often as it may be',
  PROGRAM_LIMIT_REACHED: 'the program had all the referrals it may have',
  BUDGET_REACHED: 'what was left of the program’s budget could not pay it',
  SAME_PERSON: 'the person was here before, under another user id',
  PERSON_ERASED: 'the person’s details were erased before it was decided',
}

export const holdText: Record<HoldReason, string> = {
  SAME_SSN: 'another check carries the same social security number',
  SAME_EMAIL: 'another check carries the same e-mail address',
  SAME_PHONE: 'another check carries the same phone number',
}

export const capitalize = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
