export const bonusSides = ['referrer', 'referee'] as const
export type BonusSide = (typeof bonusSides)[number]

/** What a bonus is for: a referral, or an entry of staff, which pays or deducts. */
export const bonusKinds = ['referral', 'manual', 'deduction'] as const
export type BonusKind = (typeof bonusKinds)[number]

/** The kind of a bonus. Only a deduction never becomes payable. */
export function bonusKindOf({
  referralId,
  payableAt,
}: {
  referralId: string | null
  payableAt: Date | null
}): BonusKind {
  if (referralId !== null) return 'referral'
  return payableAt === null ? 'deduction' : 'manual'
}

export const bonusStates = ['on_hold', 'payable', 'paid', 'reversed', 'deducted'] as const
export type BonusState = (typeof bonusStates)[number]

/** The steps of a bonus that were taken, from which its state follows. */
interface Steps {
  /** Null for a deduction. */
  payableAt: Date | null
  paidAt: Date | null
  reversedAt: Date | null
  recoveredAt: Date | null
}

/**
 * The state of a bonus: on hold until it becomes payable, then payable, paid or reversed. A paid bonus that is reversed stays
 * paid until the money is recovered. A deduction is deducted until it is reversed.
 */
export function bonusStateOf(bonus: Steps, now: Date): BonusState {
  if (bonus.reversedAt && !isRecoverable(bonus)) return 'reversed'
  if (bonus.payableAt === null) return 'deducted'
  if (bonus.paidAt) return 'paid'
  return now < bonus.payableAt ? 'on_hold' : 'payable'
}

/** Whether a bonus was paid and then reversed, or is a deduction that is not reversed, and the money has not come back. */
export function isRecoverable({ payableAt, paidAt, reversedAt, recoveredAt }: Steps): boolean {
  if (recoveredAt !== null) return false
  return payableAt === null ? reversedAt === null : paidAt !== null && reversedAt !== null
}
