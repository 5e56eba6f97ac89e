import { z } from 'zod'
import { bonusSides, bonusStates } from '@/domain/bonus/bonus'
import { idSchema } from '@/domain/ids'
import { currencySchema } from '@/domain/currency'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery, switchFilter } from '@/server/http/paging'
import { listBonuses } from '@/server/services/bonus/list-bonuses'
import { bonusOutput, exampleBonus, toBonusOutput } from '@/server/wire/bonus'

export const GET = endpoint(
  {
    id: 'listBonuses',
    method: 'GET',
    path: '/v1/bonuses',
    dialect: 'partner',
    tag: 'Bonuses',
    summary: 'List bonuses',
    description:
      'Oldest first. A bonus is on_hold until the hold period of its program ends, then payable, then ' +
      'paid; or reversed with its referral.',
    access: { by: 'caller', scope: 'bonuses:read' },
    query: z.object({
      state: z
        .enum(bonusStates)
        .optional()
        .meta({ description: 'The current state.', examples: ['payable'] }),
      side: z
        .enum(bonusSides)
        .optional()
        .meta({ description: 'Of the partner or of the referred user.', examples: ['referrer'] }),
      userId: ownerIdSchema.optional().meta({ description: 'The user who earns the bonus.' }),
      programId: idSchema.optional().meta({ description: 'Bonuses of this program.' }),
      referralId: idSchema.optional().meta({ description: 'Bonuses of this referral.' }),
      currency: currencySchema.optional().meta({ description: 'ISO 4217.', examples: ['USD'] }),
      recoverable: switchFilter('Only bonuses that were paid and then reversed, and not recovered.'),
      ...pageQuery,
    }),
    output: z.object({ bonuses: z.array(bonusOutput), ...pageOutput }),
    errors: [],
    examples: [
      {
        summary: 'Payable bonuses of a user',
        query: { state: 'payable', userId: 'isv_user_123', limit: '1' },
        response: { bonuses: [exampleBonus], nextCursor: 'AAAA', eof: false },
      },
    ],
  },
  async ({ context, query: { cursor, limit, userId, ...filter } }) => {
    const { bonuses, nextCursor } = await listBonuses(context, {
      filter: { ...filter, beneficiaryId: userId },
      sort: 'oldest',
      cursor,
      limit,
    })
    return {
      bonuses: bonuses.map((bonus) => toBonusOutput(bonus, context.now)),
      nextCursor,
      eof: nextCursor === null,
    }
  },
)
