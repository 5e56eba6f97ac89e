import { z } from 'zod'
import { userTypeSchema } from '@/domain/user-type'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { endpoint } from '@/server/http/endpoint'
import { applyReferralCode } from '@/server/services/referral/apply-code'

export const POST = endpoint(
  {
    id: 'applyReferralCode',
    method: 'POST',
    path: '/gafapay/v3/reward_promotion/apply_referral_code',
    dialect: 'gafapay',
    tag: 'Referral programs',
    summary: 'Apply a referral code to a user',
    description:
      'Creates a referral that is approved immediately: counted and booked in one transaction. A user can ' +
      'be referred once in a company.',
    irreversible: 'Counts a referral and books its bonuses. A user can be referred once.',
    access: { by: 'caller', scope: 'kyc:write' },
    body: z.object({
      user_id: ownerIdSchema,
      user_type: userTypeSchema,
      referral_code: z.string().max(1000),
    }),
    output: z.object({ message: z.literal('REWARD_PROMOTION_APPLY_REFERRAL_CODE_SUCCESS') }),
    errors: ['REFERRAL_CODE_NOT_VALID', 'SELF_REFERRAL', 'ALREADY_REFERRED', 'LIMIT_REACHED'],
    examples: [
      {
        summary: 'A customer with a friend’s code',
        body: { user_id: '7c0d5a0e6d1f4c4f9a5f1c2b3d4e5f60', user_type: 2, referral_code: 'C273551489XA' },
        response: { message: 'REWARD_PROMOTION_APPLY_REFERRAL_CODE_SUCCESS' },
      },
    ],
  },
  async ({ context, body }) => {
    await applyReferralCode(context, {
      userId: body.user_id,
      userType: body.user_type,
      referralCode: body.referral_code,
    })
    return { message: 'REWARD_PROMOTION_APPLY_REFERRAL_CODE_SUCCESS' as const }
  },
)
