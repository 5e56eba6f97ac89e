import { z } from 'zod'
import { DomainError } from '@/domain/errors'
import { userTypeSchema } from '@/domain/user-type'
import { endpoint } from '@/server/http/endpoint'
import { isReferralCodeValid } from '@/server/services/referral-code/validate-referral-code'

export const POST = endpoint(
  {
    id: 'validateReferralCodePublicly',
    method: 'POST',
    path: '/gafapay/v3/reward_promotion/validate_referral_code',
    dialect: 'gafapay',
    tag: 'User referral codes',
    summary: 'Validate a referral code without a token',
    description:
      'Needs only the companyid header, so calls are limited by IP address. Every cause of an invalid code ' +
      'looks the same. Pages of any site may call it from a browser (CORS), without cookies.',
    access: { by: 'company' },
    ignoresQuery: true,
    body: z.object({ referral_code: z.string().max(1000), user_type: userTypeSchema }),
    output: z.object({
      message: z
        .literal('Reward promotion referal code validate')
        .meta({ description: 'With the documented spelling.' }),
    }),
    errors: ['REFERRAL_CODE_NOT_VALID'],
    examples: [
      {
        summary: 'A valid code',
        body: { referral_code: 'C273551489XA', user_type: 2 },
        response: { message: 'Reward promotion referal code validate' },
      },
    ],
  },
  async ({ context, body }) => {
    if (!(await isReferralCodeValid(context, body.referral_code, body.user_type)))
      throw new DomainError('REFERRAL_CODE_NOT_VALID', 'The referral code is not valid.')
    return { message: 'Reward promotion referal code validate' as const }
  },
)
