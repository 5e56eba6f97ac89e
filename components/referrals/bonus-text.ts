import type { ReferralDetail } from './referral-view'

/** Why there is no bonus. */
export function explainNoBonus({ state, program }: Pick<ReferralDetail, 'state' | 'program'>): string {
  if (!program) return 'None: the code belonged to no program when the referral was made.'
  if (state === 'pending') return 'Booked when the referral is approved.'
  return state === 'approved' || state === 'reversed'
    ? 'None: the program’s terms gave none for this referral.'
    : 'None: only an approved referral earns bonuses.'
}
