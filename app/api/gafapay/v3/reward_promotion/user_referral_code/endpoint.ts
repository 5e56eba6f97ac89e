import { z } from 'zod'
import { DomainError, invalidArgument } from '@/domain/errors'
import { idSchema } from '@/domain/ids'
import { userTypes, userTypeSchema } from '@/domain/user-type'
import { ownerIdSchema, referralCodeSchema } from '@/domain/referral-code/code'
import { lineOfText } from '@/domain/text'
import { endpoint } from '@/server/http/endpoint'
import { createPersonalCode } from '@/server/services/referral-code/create-personal-code'
import { findUserReferralCode } from '@/server/services/referral-code/find-user-referral-code'

const path = '/gafapay/v3/reward_promotion/user_referral_code'
const userId = 'fb8f09210e0f46b7b4262d77f5b6c273'

export const POST = endpoint(
  {
    id: 'createUserReferralCode',
    method: 'POST',
    path,
    dialect: 'gafapay',
    tag: 'User referral codes',
    summary: 'Create a user’s referral code',
    description:
      'A user has one code, whatever the type or program. It is unique across all companies and can be ' +
      'used immediately, in upper or lower case.',
    access: { by: 'caller', scope: 'referral_codes:write' },
    body: z.object({
      user_id: ownerIdSchema,
      user_type: userTypeSchema,
      referral_program_id: idSchema
        .nullish()
        .meta({ description: 'The active program of this user type that determines what a referral earns.' }),
    }),
    output: z.object({
      message: z.literal('REWARD_PROMOTION_SAVE_USER_REFERRAL_CODE_SUCCESSFULLY'),
      referral_code_id: z.string().meta({ description: 'The code itself, ready to use.' }),
    }),
    errors: ['PERSONAL_CODE_EXISTS'],
    examples: [
      {
        summary: 'A customer, linked to a program',
        body: { user_id: userId, user_type: 2, referral_program_id: '3a62eae282ea4e04bbe27e2dddbb1e5c' },
        response: {
          message: 'REWARD_PROMOTION_SAVE_USER_REFERRAL_CODE_SUCCESSFULLY',
          referral_code_id: 'C273551489XA',
        },
      },
    ],
  },
  async ({ context, body }) => {
    const { code } = await createPersonalCode(context, {
      userId: body.user_id,
      userType: body.user_type,
      programId: body.referral_program_id,
    })
    return {
      message: 'REWARD_PROMOTION_SAVE_USER_REFERRAL_CODE_SUCCESSFULLY' as const,
      referral_code_id: code,
    }
  },
)

const query = z.object({
  user_id: ownerIdSchema.optional(),
  referral_code: referralCodeSchema.optional(),
  currency_id: lineOfText({ max: 128 })
    .optional()
    .meta({
      description: 'Only codes of programs in this currency.',
      examples: ['1f1519903ed240578f071aa45cb479f2'],
    }),
  referral_program_id: lineOfText({ max: 128 })
    .optional()
    .meta({ description: 'Only codes of this program.', examples: ['3a62eae282ea4e04bbe27e2dddbb1e5c'] }),
})

export const GET = endpoint(
  {
    id: 'getUserReferralCode',
    method: 'GET',
    path,
    dialect: 'gafapay',
    tag: 'User referral codes',
    summary: 'Find a referral code by user or by code',
    description:
      'Give exactly one of user_id and referral_code. The other two parameters narrow the search; a code ' +
      'without a program matches any.',
    access: { by: 'caller', scope: 'referral_codes:read' },
    query,
    output: z.object({
      referral_user: z.object({
        id: z.string(),
        user_type: z
          .literal(userTypes)
          .nullable()
          .meta({ description: '2 customer, 3 merchant, 5 agent; null for a campaign code.' }),
        user_id: z.string(),
        referral_code: z.string(),
        referral_program_id: z.string().nullable(),
        max_referral_limit_reach: z.boolean().meta({
          description:
            'Whether a limit of the code or its program, or the budget of the program, is reached.',
        }),
      }),
    }),
    errors: ['REFERRAL_CODE_NOT_FOUND'],
    examples: [
      {
        summary: 'By user',
        query: { user_id: userId },
        response: {
          referral_user: {
            id: 'a0507a9d8ff441f59df3853cfa920424',
            user_type: 2,
            user_id: userId,
            referral_code: 'C273551489XA',
            referral_program_id: null,
            max_referral_limit_reach: false,
          },
        },
      },
    ],
  },
  async ({ context, query: { user_id, referral_code, currency_id, referral_program_id } }) => {
    const { referralCode, limitReached } = await findUserReferralCode(context, {
      ...oneOf(user_id, referral_code),
      programId: referral_program_id,
      currencyId: currency_id,
    })
    return {
      referral_user: {
        id: referralCode.id,
        user_type: referralCode.userType as (typeof userTypes)[number] | null,
        user_id: referralCode.ownerId,
        referral_code: referralCode.code,
        referral_program_id: referralCode.programId,
        max_referral_limit_reach: limitReached,
      },
    }
  },
)

/** Neither parameter is a missing argument, both are an invalid one (docs/api-contract.md, section 2). */
function oneOf(
  userId: string | undefined,
  referralCode: string | undefined,
): { userId: string } | { referralCode: string } {
  if (userId !== undefined && referralCode !== undefined)
    throw invalidArgument(
      'referral_code',
      'NOT_VALID',
      'cannot be given together with user_id; leave one out',
    )
  if (userId !== undefined) return { userId }
  if (referralCode !== undefined) return { referralCode }
  throw new DomainError('MISSING_ARGUMENT', 'Give either user_id or referral_code.')
}
