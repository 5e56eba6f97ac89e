import { z } from 'zod'
import { idSchema } from '@/domain/ids'
import { categorySchema, ownerIdSchema, referralCodeSchema } from '@/domain/referral-code/code'
import { referralStates } from '@/domain/referral/referral'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery } from '@/server/http/paging'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { exampleReferral, referralOutput, toReferralOutput } from '@/server/wire/referral'

export const GET = endpoint(
  {
    id: 'listReferrals',
    method: 'GET',
    path: '/v1/referrals',
    dialect: 'partner',
    tag: 'Referrals',
    summary: 'List referrals',
    description: 'Oldest first. A referral created while you page is neither skipped nor returned twice.',
    access: { by: 'caller', scope: 'referrals:read' },
    query: z.object({
      state: z.enum(referralStates).optional(),
      userId: ownerIdSchema.optional().meta({ description: 'The referred user.' }),
      referrerUserId: ownerIdSchema.optional().meta({ description: 'The partner who owns the code.' }),
      referralCode: referralCodeSchema.optional(),
      programId: idSchema.optional(),
      category: categorySchema.optional(),
      ...pageQuery,
    }),
    output: z.object({ referrals: z.array(referralOutput), ...pageOutput }),
    errors: [],
    examples: [
      {
        summary: 'The referral of one user',
        query: { userId: exampleReferral.userId },
        response: { referrals: [exampleReferral], nextCursor: null, eof: true },
      },
    ],
  },
  async ({ context, query: { cursor, limit, referralCode, userId, referrerUserId, ...filter } }) => {
    const { referrals, nextCursor } = await listReferrals(context, {
      code: referralCode,
      filter: { ...filter, refereeId: userId, referrerId: referrerUserId },
      sort: 'oldest',
      cursor,
      limit,
    })
    return { referrals: referrals.map(toReferralOutput), nextCursor, eof: nextCursor === null }
  },
)
