'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { addDays, startOfDay } from '@/domain/days'
import { idSchema } from '@/domain/ids'
import { newPaymentRun, runPayment, runVoid } from '@/domain/payment-run/payment-run'
import { amountSchema } from '@/domain/program/program'
import { authedAction } from '@/server/authed-action'
import { createPaymentRun } from '@/server/services/payment-run/create-payment-run'
import { payRun } from '@/server/services/payment-run/pay-run'
import { voidRun } from '@/server/services/payment-run/void-run'

const day = z.union([z.iso.date(), z.literal('')])
const draftFields = newPaymentRun.pick({ currency: true }).extend({
  lastDay: day,
  userIds: z
    .string()
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .transform((userIds) => (userIds.length > 0 ? userIds : null))
    .pipe(newPaymentRun.shape.userIds.unwrap()),
  netRecoverable: z.boolean(),
})

export async function draftPaymentRun(input: unknown) {
  return await authedAction(draftFields, input, async ({ context }, { lastDay, ...given }) => {
    const { timeZone } = context.scope.company
    // The end of the day is the start of the next one.
    const end = lastDay === '' ? null : new Date(startOfDay(addDays(lastDay, 1), timeZone).getTime() - 1)
    const { id } = await createPaymentRun(context, { ...given, payableBefore: end })
    revalidatePath('/payment-runs', 'layout')
    return { id }
  })
}

const paidFields = runPayment
  .pick({ reference: true })
  .extend({ id: idSchema, total: amountSchema.shape.value, paidAt: day })

export async function payPaymentRun(input: unknown) {
  return await authedAction(paidFields, input, async ({ context }, { id, reference, total, ...given }) => {
    const paidAt = given.paidAt === '' ? null : startOfDay(given.paidAt, context.scope.company.timeZone)
    await payRun(context, id, { reference, paidAt, total: { value: total } })
    revalidatePath('/payment-runs', 'layout')
    return undefined
  })
}

export async function voidPaymentRun(input: unknown) {
  return await authedAction(runVoid.extend({ id: idSchema }), input, async ({ context }, { id, reason }) => {
    await voidRun(context, id, reason)
    revalidatePath('/payment-runs', 'layout')
    return undefined
  })
}
