import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import type { ReferralState } from './referral'
import { seenReferral } from './seen'

/** What staff may decide on several referrals at once. Reversals, which take money back, are decided one by one. */
export const manyDecisions = ['approve', 'reject', 'release'] as const
export type ManyDecision = (typeof manyDecisions)[number]

/** A page of the list. Staff wait for them, and during the preview, other writes wait, too. */
export const maxDecisionsAtOnce = 25

/** The referrals to decide, with what the preview of the decision was based on. */
export const decisionOnMany = z.object({
  referrals: z
    .array(z.object({ id: idSchema, seen: seenReferral.optional() }))
    .min(1)
    .max(maxDecisionsAtOnce, `must name at most ${maxDecisionsAtOnce} referrals`),
  decision: z.enum(manyDecisions),
})
export type DecisionOnMany = z.output<typeof decisionOnMany>

/** Whether a referral became what the decision intends. */
export function isAsIntended(
  decision: ManyDecision,
  { state, heldFor }: { state: ReferralState; heldFor: string | null },
): boolean {
  if (decision === 'approve') return state === 'approved'
  if (decision === 'reject') return state === 'rejected'
  return heldFor === null && (state === 'pending' || state === 'approved')
}
