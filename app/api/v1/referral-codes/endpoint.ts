import { z } from 'zod'
import { newNamedOrGeneratedCode } from '@/domain/referral-code/changes'
import { referralCodeFilter } from '@/domain/referral-code/filter'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery } from '@/server/http/paging'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import { createReferralCode } from '@/server/services/referral-code/create-referral-code'
import { referralCodeSorts } from '@/server/services/referral-code/list-referral-codes'
import { exampleReferralCode, referralCodeOutput, toReferralCodeOutput } from '@/server/wire/referral-code'

const path = '/v1/referral-codes'

export const GET = endpoint(
  {
    id: 'searchReferralCodes',
    method: 'GET',
    path,
    dialect: 'partner',
    tag: 'Referral codes',
    summary: 'List referral codes with all their fields',
    description: 'Filters narrow the list together. Oldest first unless `sort` says otherwise.',
    access: { by: 'caller', scope: 'referral_codes:read' },
    query: z.object({
      ...referralCodeFilter.shape,
      sort: z
        .enum(referralCodeSorts)
        .optional()
        .meta({ description: 'oldest by default.', examples: ['most_used'] }),
      ...pageQuery,
    }),
    output: z.object({ referralCodes: z.array(referralCodeOutput), ...pageOutput }),
    errors: [],
    examples: [
      {
        summary: 'The codes of a category that can be used',
        query: { category: 'seasonal', state: 'active', sort: 'most_used' },
        response: {
          referralCodes: [
            {
              ...exampleReferralCode,
              referralCode: 'SUMMER2024',
              usedCount: '15',
              category: 'seasonal',
              programId: null,
            },
          ],
          nextCursor: null,
          eof: true,
        },
      },
    ],
  },
  async ({ context, query: { sort = 'oldest', ...filter } }) => {
    const { referralCodes, nextCursor } = await browseReferralCodes(context, {
      ...filter,
      sort,
    })
    const { isvId } = context.scope.company
    return {
      referralCodes: referralCodes.map((code) => toReferralCodeOutput(code, isvId)),
      nextCursor,
      eof: nextCursor === null,
    }
  },
)

export const POST = endpoint(
  {
    id: 'addReferralCode',
    method: 'POST',
    path,
    dialect: 'partner',
    tag: 'Referral codes',
    summary: 'Create a referral code, or generate one',
    description:
      'Without referralCode, a code is generated: from the pattern, or readable by default. Returns the code.',
    access: { by: 'caller', scope: 'referral_codes:write' },
    body: newNamedOrGeneratedCode,
    output: referralCodeOutput,
    errors: ['REFERRAL_CODE_TAKEN'],
    examples: [
      {
        summary: 'A code of a pattern',
        body: { userId: 'isv_user_123', pattern: 'SUMMER-####', category: 'seasonal' },
        response: {
          ...exampleReferralCode,
          referralCode: 'SUMMER-K7TR',
          usedCount: '0',
          category: 'seasonal',
          programId: null,
        },
      },
    ],
  },
  async ({ context, body }) =>
    toReferralCodeOutput(await createReferralCode(context, body), context.scope.company.isvId),
)
