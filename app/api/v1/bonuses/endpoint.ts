import { z } from 'zod'
import { bonusKinds, bonusSides, bonusStates } from '@/domain/bonus/bonus'
import { newManualEntry } from '@/domain/bonus/manual-entry'
import { idSchema } from '@/domain/ids'
import { currencySchema } from '@/domain/currency'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery, switchFilter } from '@/server/http/paging'
import { bookManualEntry } from '@/server/services/bonus/book-manual-entry'
import { listBonuses } from '@/server/services/bonus/list-bonuses'
import { bonusOutput, exampleBonus, exampleManualBonus, toBonusOutput } from '@/server/wire/bonus'

export const POST = endpoint(
  {
    id: 'createManualEntry',
    method: 'POST',
    path: '/v1/bonuses',
    dialect: 'partner',
    tag: 'Bonuses',
    summary: 'Add a bonus or a deduction by hand',
    description:
      'A bonus is payable at once and counts toward the budget of its program. A deduction is recoverable at once: a payment run ' +
      'with netRecoverable deducts it.',
    access: { by: 'caller', scope: 'bonuses:write' },
    body: newManualEntry,
    output: bonusOutput,
    errors: [],
    examples: [
      {
        summary: 'A one-off bonus',
        body: {
          userId: exampleManualBonus.userId,
          programId: exampleManualBonus.programId,
          amount: { value: exampleManualBonus.amount.value },
          reason: exampleManualBonus.reason,
        },
        response: exampleManualBonus,
      },
    ],
  },
  async ({ context, body }) => toBonusOutput(await bookManualEntry(context, body), context.now),
)

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
      'paid; or reversed with its referral. Entries that were made by hand are in the list, too.',
    access: { by: 'caller', scope: 'bonuses:read' },
    query: z.object({
      state: z
        .enum(bonusStates)
        .optional()
        .meta({ description: 'The current state.', examples: ['payable'] }),
      kind: z
        .enum(bonusKinds)
        .optional()
        .meta({
          description: 'Of a referral, or added by hand as a bonus or a deduction.',
          examples: ['manual'],
        }),
      side: z
        .enum(bonusSides)
        .optional()
        .meta({ description: 'Of the partner or of the referred user.', examples: ['referrer'] }),
      userId: ownerIdSchema.optional().meta({ description: 'The user who earns the bonus.' }),
      programId: idSchema.optional().meta({ description: 'Bonuses of this program.' }),
      referralId: idSchema.optional().meta({ description: 'Bonuses of this referral.' }),
      currency: currencySchema.optional().meta({ description: 'ISO 4217.', examples: ['USD'] }),
      recoverable: switchFilter(
        'Only bonuses that were paid and then reversed, and deductions, as long as they are not recovered.',
      ),
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
