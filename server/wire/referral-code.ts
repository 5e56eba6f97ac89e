import { z } from 'zod'
import type { ReferralCodeRow } from '@/db/queries/referral-codes'
import { referralCodeStatuses } from '@/domain/referral-code/validity'
import { wireCount, wireTime } from './primitives'

/** A referral code with all its fields, in API responses and webhooks. */
export const referralCodeOutput = z
  .object({
    referralCode: z.string(),
    userId: z.string().meta({ description: 'The partner who owns the code.' }),
    isvId: z.string().meta({ description: 'The readable id of the company.' }),
    usedCount: wireCount.meta({ description: 'The number of counted referrals, as a decimal string.' }),
    category: z.string().nullable(),
    status: z.enum(referralCodeStatuses),
    maxUses: z.int().nullable().meta({ description: 'The maximum number of uses; null for no limit.' }),
    startsAt: wireTime.nullable(),
    expiresAt: wireTime.nullable(),
    programId: z.string().nullable(),
    description: z.string().nullable(),
  })
  .meta({ id: 'ReferralCode' })

type Row = Pick<
  ReferralCodeRow,
  | 'code'
  | 'ownerId'
  | 'usedCount'
  | 'category'
  | 'status'
  | 'maxUses'
  | 'startsAt'
  | 'expiresAt'
  | 'programId'
  | 'description'
>

/** A referral code row as the API returns it. */
export function toReferralCodeOutput(row: Row, isvId: string): z.input<typeof referralCodeOutput> {
  const { category, status, maxUses, programId, description } = row
  return {
    referralCode: row.code,
    userId: row.ownerId,
    isvId,
    usedCount: String(row.usedCount),
    category,
    status,
    maxUses,
    startsAt: row.startsAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    programId,
    description,
  }
}

/** The code of the documentation's examples. */
export const exampleReferralCode: z.input<typeof referralCodeOutput> = {
  referralCode: 'PARTNER2024',
  userId: 'isv_user_123',
  isvId: 'isv_001',
  usedCount: '42',
  category: 'isv_premium',
  status: 'active',
  maxUses: null,
  startsAt: null,
  expiresAt: null,
  programId: null,
  description: null,
}
