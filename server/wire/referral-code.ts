import { z } from 'zod'
import type { ReferralCodeRow } from '@/db/queries/referral-codes'
import { referralCodeStatuses } from '@/domain/referral-code/validity'
import { wireCount, wireTime } from './primitives'

/** A referral code with all its terms. */
export const referralCodeOutput = z
  .object({
    referralCode: z.string(),
    userId: z.string().meta({ description: 'Who owns the code.' }),
    isvId: z.string().meta({ description: 'The company, by its readable name.' }),
    usedCount: wireCount.meta({ description: 'How often the code was used, as a decimal string.' }),
    category: z.string().nullable(),
    status: z.enum(referralCodeStatuses),
    maxUses: z.int().nullable().meta({ description: 'How often the code may be used; null for any number.' }),
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

/** What the examples show. */
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
