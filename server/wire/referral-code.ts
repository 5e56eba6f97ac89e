import { z } from 'zod'
import type { ReferralCodeFields } from '@/db/queries/referral-codes'
import {
  referralCodeStates,
  referralCodeStatuses,
  type ReferralCodeState,
} from '@/domain/referral-code/validity'
import { wireCount, wireTime } from './primitives'

/** A referral code with all its fields, in API responses and webhooks. */
export const referralCodeOutput = z
  .object({
    referralCode: z.string(),
    userId: z.string().meta({ description: 'The partner who owns the code.' }),
    isvId: z.string().meta({ description: 'The readable id of the company.' }),
    usedCount: wireCount.meta({ description: 'The number of counted referrals, as a decimal string.' }),
    category: z.string().nullable(),
    kind: z
      .enum(['campaign', 'personal'])
      .meta({ description: 'Named by the company, or generated for a user.' }),
    status: z.enum(referralCodeStatuses).meta({ description: 'What was set.' }),
    state: z.enum(referralCodeStates).meta({
      description: 'Whether the code can be used now, or the first reason why not.',
    }),
    maxUses: z.int().nullable().meta({ description: 'The maximum number of uses; null for no limit.' }),
    startsAt: wireTime.nullable(),
    expiresAt: wireTime.nullable(),
    programId: z.string().nullable(),
    description: z.string().nullable(),
    metadata: z.record(z.string(), z.string()),
    createdAt: wireTime,
    updatedAt: wireTime,
  })
  .meta({ id: 'ReferralCode' })

/** A referral code as the API returns it. */
export function toReferralCodeOutput(
  row: ReferralCodeFields & { state: ReferralCodeState },
  isvId: string,
): z.input<typeof referralCodeOutput> {
  const { category, kind, status, state, maxUses, programId, description } = row
  return {
    referralCode: row.code,
    userId: row.ownerId,
    isvId,
    usedCount: String(row.usedCount),
    category,
    kind,
    status,
    state,
    maxUses,
    startsAt: row.startsAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    programId,
    description,
    metadata: row.metadata ?? {},
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** The code of the documentation's examples. */
export const exampleReferralCode: z.input<typeof referralCodeOutput> = {
  referralCode: 'PARTNER2024',
  userId: 'isv_user_123',
  isvId: 'isv_001',
  usedCount: '42',
  category: 'isv_premium',
  kind: 'campaign',
  status: 'active',
  state: 'active',
  maxUses: null,
  startsAt: null,
  expiresAt: null,
  programId: null,
  description: null,
  metadata: {},
  createdAt: '2026-01-31T09:00:00.000Z',
  updatedAt: '2026-01-31T09:00:00.000Z',
}
