import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import type { ReferralState } from './referral'

/** What staff may decide on several referrals at once. Reversals, which take money back, are decided one by one. */
export const manyDecisions = ['approve', 'reject', 'release'] as const
export type ManyDecision = (typeof manyDecisions)[number]

/** Staff wait for them, and while their effect is foreseen, other writes do. */
export const maxDecisionsAtOnce = 100

export const decisionOnMany = z.object({
  ids: z.array(idSchema).min(1).max(maxDecisionsAtOnce, `must name at most ${maxDecisionsAtOnce} referrals`),
  decision: z.enum(manyDecisions),
})

/** Whether a referral became what the decision means. */
export function isAsMeant(
  decision: ManyDecision,
  { state, heldFor }: { state: ReferralState; heldFor: string | null },
): boolean {
  if (decision === 'approve') return state === 'approved'
  if (decision === 'reject') return state === 'rejected'
  return heldFor === null && (state === 'pending' || state === 'approved')
}
