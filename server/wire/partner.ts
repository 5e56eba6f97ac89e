import { z } from 'zod'
import { toDecimalMoney } from '@/domain/money'
import type { Partner } from '@/db/queries/partners'
import { wireCount, wireTime } from './primitives'

const amount = (description: string) => z.string().meta({ description })

const balanceOutput = z
  .object({
    currency: z.string().meta({ description: 'ISO 4217 code.' }),
    earned: amount('What was booked and not reversed.'),
    onHold: amount('What is owed and not payable yet.'),
    payable: amount('What is owed and can be paid now.'),
    paid: amount('What was paid and has not come back.'),
    recoverable: amount('Of what was paid: what was reversed afterwards.'),
  })
  .meta({ id: 'PartnerBalance', description: 'Decimal strings with the decimal places of the currency.' })

/** A partner in API responses. */
export const partnerOutput = z
  .object({
    userId: z.string().meta({ description: 'Your own identifier of the partner.' }),
    displayName: z.string().nullable(),
    email: z.string().nullable(),
    metadata: z.record(z.string(), z.string()).nullable(),
    codesCount: wireCount.meta({ description: 'The codes that the partner owns now.' }),
    usedCount: wireCount.meta({ description: 'The uses of codes that the partner owned at that time.' }),
    referrals: z
      .object({
        pending: wireCount,
        approved: wireCount,
        rejected: wireCount,
        expired: wireCount,
        reversed: wireCount,
      })
      .meta({ description: 'The referrals that the partner made, by state.' }),
    balances: z
      .array(balanceOutput)
      .meta({ description: 'One for each currency in which the partner has earned.' }),
    createdAt: wireTime.meta({ description: 'When the first code was created.' }),
    updatedAt: wireTime.meta({ description: 'When the details were last changed.' }),
  })
  .meta({ id: 'Partner' })

/** A partner as the API returns it. */
export function toPartnerOutput(partner: Partner): z.input<typeof partnerOutput> {
  const { userId, displayName, email, metadata, balances, createdAt, updatedAt } = partner
  return {
    userId,
    displayName,
    email,
    metadata,
    codesCount: String(partner.codesCount),
    usedCount: String(partner.usedCount),
    referrals: {
      pending: String(partner.pendingCount),
      approved: String(partner.approvedCount),
      rejected: String(partner.rejectedCount),
      expired: String(partner.expiredCount),
      reversed: String(partner.reversedCount),
    },
    balances: balances.map(({ currency, ...figures }) => {
      const valueOf = (amountMinor: number) => toDecimalMoney({ amountMinor, currency }).value
      return {
        currency,
        earned: valueOf(figures.earnedMinor),
        onHold: valueOf(figures.onHoldMinor),
        payable: valueOf(figures.payableMinor),
        paid: valueOf(figures.paidMinor),
        recoverable: valueOf(figures.recoverableMinor),
      }
    }),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

/** The partner of the documentation's examples. */
export const examplePartner: z.input<typeof partnerOutput> = {
  userId: 'isv_user_123',
  displayName: null,
  email: null,
  metadata: null,
  codesCount: '2',
  usedCount: '57',
  referrals: { pending: '1', approved: '57', rejected: '0', expired: '0', reversed: '1' },
  balances: [
    {
      currency: 'USD',
      earned: '2100.00',
      onHold: '0.00',
      payable: '2100.00',
      paid: '50.00',
      recoverable: '50.00',
    },
  ],
  createdAt: '2026-01-31T09:00:00.000Z',
  updatedAt: '2026-01-31T09:00:00.000Z',
}
