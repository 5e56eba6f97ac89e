'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { partnerText } from '@/components/partners/partner-text'
import { formatAmount } from '@/components/ui/format'
import { bonusKinds, bonusSides, bonusStateOf } from '@/domain/bonus/bonus'
import { bonusPayment, maxBonusesPerPayment, type BonusPayment } from '@/domain/bonus/payment'
import { isDomainError } from '@/domain/errors'
import { idSchema } from '@/domain/ids'
import type { ServiceContext } from '@/server/context'
import { authedAction } from '@/server/authed-action'
import { getBonus, listBonuses } from '@/server/services/bonus/list-bonuses'
import { payBonuses } from '@/server/services/bonus/pay-bonuses'
import { reverseManualEntry } from '@/server/services/bonus/reverse-manual-entry'
import { namePartner } from '@/server/services/partner/partner-names'
import { toFilter } from './to-filter'
import { isInNoRun, toSelectable } from './to-selectable'

export async function markPaid(input: unknown) {
  return await authedAction(bonusPayment, input, async ({ context }, run) => {
    try {
      await payBonuses(context, run.bonusIds, run.reference)
      return { unpayable: [] }
    } catch (error) {
      if (
        !isDomainError(error) ||
        !(error.code === 'BONUS_NOT_PAYABLE' || error.code === 'BONUS_ALREADY_PAID')
      )
        throw error
      const unpayable = await findUnpayable(context, run)
      if (unpayable.length === 0) throw error
      return { unpayable }
    } finally {
      revalidatePath('/bonuses')
    }
  })
}

/** Finds every bonus that cannot be paid, so that it can be left out; `payBonuses` stops at the first. */
async function findUnpayable(context: ServiceContext, { bonusIds, reference }: BonusPayment) {
  const unpayable: { id: string; text: string }[] = []
  for (const id of bonusIds) {
    const bonus = await getBonus(context, id)
    const state = bonusStateOf(bonus, context.now)
    const isPaidAsGiven = bonus.paidAt && (reference === null || bonus.paymentReference === reference)
    if (state === 'payable' || isPaidAsGiven) continue
    const happened = {
      on_hold: 'is still on hold',
      paid: 'was marked as paid in the meantime',
      reversed: 'was reversed in the meantime',
      deducted: 'is a deduction',
    }[state]
    const partner = partnerText(bonus.beneficiaryId, await namePartner(context, bonus.beneficiaryId))
    unpayable.push({ id, text: `The bonus of ${partner}, ${formatAmount(bonus)}, ${happened}.` })
  }
  return unpayable
}

const shownFilters = z.object({
  kind: z.enum(bonusKinds).optional(),
  program: z.string().optional(),
  currency: z.string().optional(),
  side: z.enum(bonusSides).optional(),
  person: z.string().optional(),
})

export async function findPayable(input: unknown) {
  return await authedAction(shownFilters, input, async ({ context }, filters) => {
    const { bonuses } = await listBonuses(context, {
      filter: toFilter({ ...filters, state: 'payable' }),
      sort: 'oldest',
      limit: maxBonusesPerPayment,
    })
    return await toSelectable(context, bonuses.filter(isInNoRun))
  })
}

export async function reverseEntry(input: unknown) {
  return await authedAction(idSchema, input, async ({ context }, id) => {
    await reverseManualEntry(context, id)
    revalidatePath('/bonuses')
    return undefined
  })
}
