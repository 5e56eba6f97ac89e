'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { newManualEntry } from '@/domain/bonus/manual-entry'
import { invalidArgument, isDomainError } from '@/domain/errors'
import { authedAction } from '@/server/authed-action'
import { bookManualEntry } from '@/server/services/bonus/book-manual-entry'

const fields = newManualEntry.extend({ amount: z.string().max(32) })

/** Books a manual entry for a partner. */
export async function addManualEntry(userId: string, input: object) {
  return await authedAction(fields, { ...input, userId }, async ({ context }, { amount, ...entry }) => {
    try {
      await bookManualEntry(context, { ...entry, amount: { value: amount } })
    } catch (error) {
      throw ofAmount(error)
    }
    revalidatePath('/', 'layout')
    return undefined
  })
}

/** An error of the amount, which is one field of the form. */
function ofAmount(error: unknown): unknown {
  const violation = isDomainError(error) ? error.details.violations?.[0] : undefined
  if (violation?.field !== 'amount.value') return error
  return invalidArgument('amount', violation.reason, violation.description)
}
