'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { decisionKinds, type DecisionKind } from '@/components/referrals/decisions'
import { idSchema } from '@/domain/ids'
import { noteSchema } from '@/domain/referral/referral'
import type { ServiceContext } from '@/server/context'
import { authedAction } from '@/server/authed-action'
import { recoverBonusesOf } from '@/server/services/bonus/recover-bonus'
import { decideReferral, rejectPendingReferral, releaseReferral } from '@/server/services/referral/review'
import { reverseReferral } from '@/server/services/referral/reverse-referral'

const verbs: Record<
  DecisionKind,
  (context: ServiceContext, id: string, note: string | null) => ReturnType<typeof releaseReferral>
> = {
  approve: (context, id, note) => decideReferral(context, id, 'ACCEPT', note),
  reject: (context, id, note) => decideReferral(context, id, 'REJECT', note),
  review: (context, id, note) => decideReferral(context, id, 'REVIEW', note),
  release: releaseReferral,
  rejectHeld: rejectPendingReferral,
  reverse: reverseReferral,
  recover: recoverBonusesOf,
}

const decision = z.object({ id: idSchema, kind: z.enum(decisionKinds), note: noteSchema.nullable() })

export async function decide(input: unknown) {
  return await authedAction(decision, input, async ({ context }, { id, kind, note }) => {
    const { state, heldFor, reason } = await verbs[kind](context, id, note)
    revalidatePath('/referrals', 'layout')
    return { state, heldFor, reason }
  })
}
