'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { dashboardBulkChange } from '@/domain/referral-code/bulk-change'
import { generatedCodes, newReferralCode, referralCodeChanges } from '@/domain/referral-code/changes'
import { authedAction } from '@/server/authed-action'
import { updateReferralCodes } from '@/server/services/referral-code/bulk-update'
import { checkAvailability, suggestReferralCode } from '@/server/services/referral-code/check-availability'
import { createReferralCode } from '@/server/services/referral-code/create-referral-code'
import { countMatchingCodes } from '@/server/services/referral-code/count-matching'
import { generateReferralCodes } from '@/server/services/referral-code/generate-codes'
import { getReferralCode } from '@/server/services/referral-code/get-referral-code'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { countPending } from '../count-pending'
import { loadChoices } from './load-choices'

export async function createCode(input: unknown) {
  return await authedAction(newReferralCode, input, async ({ context }, code) => {
    const created = await createReferralCode(context, code)
    revalidatePath('/codes', 'layout')
    return { code: created.code }
  })
}

/** Starts a job that creates many codes. */
export async function createCodes(input: unknown) {
  return await authedAction(generatedCodes, input, async ({ context }, codes) => {
    const { id } = await generateReferralCodes(context, codes)
    return { id }
  })
}

/** Starts a job that changes many codes: those named, or all that match the filters of the list. */
export async function changeCodes(input: unknown) {
  return await authedAction(dashboardBulkChange, input, async ({ context }, change) => {
    const { id } = await updateReferralCodes(context, change)
    return { id }
  })
}

const maxMatchingCount = 1_000

/** How many codes match the filters of the list. */
export async function countMatching(filter: unknown) {
  return await authedAction(
    dashboardBulkChange.pick({ filter: true }),
    { filter },
    async ({ context }, input) => countMatchingCodes(context, input.filter ?? {}, maxMatchingCount),
  )
}

const changeOfCode = z.object({ code: z.string().max(64), changes: referralCodeChanges })

export async function updateCode(code: unknown, changes: unknown) {
  const result = await authedAction(changeOfCode, { code, changes }, async ({ context }, input) => {
    await updateReferralCode(context, input.code, input.changes)
    revalidatePath('/codes', 'layout')
    return undefined
  })
  if (result.ok) return result
  // The form shows errors by the names of its own fields.
  return {
    ...result,
    violations: result.violations.map((violation) => ({
      ...violation,
      field: violation.field.replace(/^changes\./, ''),
    })),
  }
}

/** Bounded, because any text may be typed; the answer includes the rule for codes. */
const typedCode = z.object({ code: z.string().max(1000) })

/** A code as the dialogs of a list show it. */
export async function readCode(code: unknown) {
  return await authedAction(typedCode, { code }, async ({ context }, input) => {
    const { referralCode } = await getReferralCode(context, input.code, 1)
    return referralCode
  })
}

/** The choices of the code form. */
export async function listChoices() {
  return await authedAction(z.object({}), {}, ({ context }) => loadChoices(context))
}

export async function checkCode(code: unknown) {
  return await authedAction(typedCode, { code }, ({ context }, input) =>
    checkAvailability(context, input.code),
  )
}

export async function suggestCode() {
  return await authedAction(z.object({}), {}, ({ context }) => suggestReferralCode(context))
}

/** How many referrals of a code are pending. */
export async function countPendingOf(code: unknown) {
  return await authedAction(typedCode, { code }, ({ context }, input) => countPending(context, input))
}
