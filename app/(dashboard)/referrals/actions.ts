'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { decisionKinds, type DecisionKind } from '@/components/referrals/decision-outcome'
import { idSchema } from '@/domain/ids'
import { nameOrEmail } from '@/domain/kyc/verification'
import { decisionOnMany } from '@/domain/referral/decide-many'
import { newReferral, noteSchema, referralChanges } from '@/domain/referral/referral'
import { seenReferral, type SeenReferral } from '@/domain/referral/seen'
import type { ServiceContext } from '@/server/context'
import { authedAction } from '@/server/authed-action'
import { recoverBonus as recover } from '@/server/services/bonus/recover-bonus'
import { hashIdentity as hash } from '@/server/services/kyc/hash-identity'
import { addReferral as add } from '@/server/services/referral/add-referral'
import { decideReferrals, previewDecisions } from '@/server/services/referral/decide-many'
import { changeReferralCode } from '@/server/services/referral/change-referral-code'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { decideReferral, rejectPendingReferral, releaseReferral } from '@/server/services/referral/review'
import { reverseReferral } from '@/server/services/referral/reverse-referral'
import { explainRejection } from './explain-rejection'

const verbs: Record<
  DecisionKind,
  (
    context: ServiceContext,
    id: string,
    note: string | null,
    seen: SeenReferral,
  ) => ReturnType<typeof releaseReferral>
> = {
  approve: (context, id, ...rest) => decideReferral(context, id, 'ACCEPT', ...rest),
  reject: (context, id, ...rest) => decideReferral(context, id, 'REJECT', ...rest),
  review: (context, id, ...rest) => decideReferral(context, id, 'REVIEW', ...rest),
  reopen: (context, id, ...rest) => decideReferral(context, id, 'REVIEW', ...rest),
  release: releaseReferral,
  rejectHeld: rejectPendingReferral,
  reverse: reverseReferral,
}

const decision = z.object({
  id: idSchema,
  kind: z.enum(decisionKinds),
  note: noteSchema.nullable(),
  seen: seenReferral,
})

export async function decide(input: unknown) {
  return await authedAction(decision, input, async ({ context }, { id, kind, note, seen }) => {
    const { state, heldFor, reason } = await verbs[kind](context, id, note, seen)
    revalidatePath('/referrals', 'layout')
    const open = await listReferrals(context, { filter: { state: 'pending' }, sort: 'oldest', limit: 2 })
    const nextId = open.referrals.find((other) => other.id !== id)?.id ?? null
    return { state, heldFor, reason, nextId }
  })
}

export async function previewMany(input: unknown) {
  return await authedAction(decisionOnMany, input, async ({ context }, given) =>
    previewDecisions(context, given),
  )
}

export async function decideMany(input: unknown) {
  return await authedAction(decisionOnMany, input, async ({ context }, given) => {
    try {
      return await decideReferrals(context, given)
    } finally {
      revalidatePath('/referrals', 'layout')
    }
  })
}

export async function hashIdentity(input: unknown) {
  return await authedAction(nameOrEmail, input, async ({ context }, text) => await hash(context, text))
}

export async function recoverBonus(input: unknown) {
  return await authedAction(idSchema, input, async ({ context }, id) => {
    await recover(context, id)
    revalidatePath('/referrals', 'layout')
    return undefined
  })
}

export async function addReferral(input: unknown) {
  return await authedAction(newReferral, input, async ({ context }, given) => {
    const added = await explainRejection(context, given.referralCode, () => add(context, given))
    revalidatePath('/referrals', 'layout')
    const { id, state, heldFor, reason } = added
    return { id, state, heldFor, reason }
  })
}

const codeChange = referralChanges.extend({ id: idSchema })

export async function changeCode(input: unknown) {
  return await authedAction(codeChange, input, async ({ context }, { id, referralCode }) => {
    const { code } = await explainRejection(context, referralCode, () =>
      changeReferralCode(context, id, referralCode),
    )
    revalidatePath('/referrals', 'layout')
    return { code }
  })
}
