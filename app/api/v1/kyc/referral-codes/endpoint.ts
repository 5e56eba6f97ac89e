import { z } from 'zod'
import { newReferralCode } from '@/domain/referral-code/changes'
import { categorySchema, ownerIdSchema, referralCodeSchema } from '@/domain/referral-code/code'
import { endpoint } from '@/server/http/endpoint'
import { pageQuery, pageOutput } from '@/server/http/paging'
import { createReferralCode } from '@/server/services/referral-code/create-referral-code'
import { wireCount } from '@/server/wire/primitives'
import { listReferralCodes } from '@/server/services/referral-code/list-referral-codes'

const path = '/v1/kyc/referral-codes'

export const POST = endpoint(
  {
    id: 'createReferralCode',
    method: 'POST',
    path,
    dialect: 'partner',
    tag: 'Referral codes',
    summary: 'Create a referral code',
    description:
      'A code is kept as typed, and unique in the company without regard to case. A disabled code stays ' +
      'reserved.',
    access: { by: 'caller', scope: 'referral_codes:write' },
    body: newReferralCode,
    output: z.object({}),
    errors: ['REFERRAL_CODE_TAKEN'],
    examples: [
      {
        summary: 'A campaign code',
        body: { userId: 'isv_user_123', referralCode: 'PARTNER2024', category: 'isv_premium' },
        response: {},
      },
    ],
  },
  async ({ context, body }) => {
    await createReferralCode(context, body)
    return {}
  },
)

const referralCode = z
  .object({
    referralCode: z.string(),
    userId: z.string().meta({ description: 'The partner who owns the code.' }),
    isvId: z.string().meta({ description: 'The readable id of the company.' }),
    usedCount: wireCount.meta({ description: 'The number of counted referrals, as a decimal string.' }),
    category: z.string().nullable(),
  })
  .meta({ id: 'ReferralCodeListItem' })

export const GET = endpoint(
  {
    id: 'listReferralCodes',
    method: 'GET',
    path,
    dialect: 'partner',
    tag: 'Referral codes',
    summary: 'List referral codes',
    description: 'Oldest first. A code created while you page is neither skipped nor returned twice.',
    access: { by: 'caller', scope: 'referral_codes:read' },
    query: z.object({
      userId: ownerIdSchema.optional(),
      category: categorySchema.optional(),
      code: referralCodeSchema.optional(),
      ...pageQuery,
    }),
    output: z.object({ referralCodes: z.array(referralCode), ...pageOutput }),
    errors: [],
    examples: [
      {
        summary: 'The codes of one partner',
        query: { userId: 'isv_user_123', limit: '20' },
        response: {
          referralCodes: [
            {
              referralCode: 'PARTNER2024',
              userId: 'isv_user_123',
              isvId: 'isv_001',
              usedCount: '42',
              category: 'isv_premium',
            },
            {
              referralCode: 'SUMMER2024',
              userId: 'isv_user_123',
              isvId: 'isv_001',
              usedCount: '15',
              category: 'seasonal',
            },
          ],
          nextCursor: null,
          eof: true,
        },
      },
    ],
  },
  async ({ context, query }) => {
    const { isvId } = context.scope.company
    const { referralCodes, nextCursor } = await listReferralCodes(context, { ...query, sort: 'oldest' })
    return {
      referralCodes: referralCodes.map(({ code, ownerId, usedCount, category }) => ({
        referralCode: code,
        userId: ownerId,
        isvId,
        usedCount: String(usedCount),
        category,
      })),
      nextCursor,
      eof: nextCursor === null,
    }
  },
)
