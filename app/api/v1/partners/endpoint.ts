import { z } from 'zod'
import { currencySchema } from '@/domain/currency'
import { partnerSorts } from '@/domain/partner/partner'
import { lineOfText } from '@/domain/text'
import { endpoint } from '@/server/http/endpoint'
import { pageOutput, pageQuery } from '@/server/http/paging'
import { listPartners } from '@/server/services/partner/list-partners'
import { examplePartner, partnerOutput, toPartnerOutput } from '@/server/wire/partner'

export const GET = endpoint(
  {
    id: 'listPartners',
    method: 'GET',
    path: '/v1/partners',
    dialect: 'partner',
    tag: 'Partners',
    summary: 'List partners',
    description: 'Oldest first by default. A user becomes a partner with the first code.',
    access: { by: 'caller', scope: 'partners:read' },
    query: z.object({
      query: lineOfText({ max: 128 })
        .optional()
        .meta({
          description:
            'What the user id or the email address begins with, or the name contains; of one or two characters, what the name begins with.',
          examples: ['jane'],
        }),
      sort: z
        .enum(partnerSorts)
        .default('oldest')
        .meta({
          description:
            'earned and owed list the partners who have earned in one currency, the greatest amount first.',
          examples: ['owed'],
        }),
      currency: currencySchema.optional().meta({
        description: 'The currency of the orders earned and owed; by default, that of your newest program.',
        examples: ['USD'],
      }),
      ...pageQuery,
    }),
    output: z.object({ partners: z.array(partnerOutput), ...pageOutput }),
    errors: [],
    examples: [
      {
        summary: 'The partner to whom you owe most in US dollars',
        query: { sort: 'owed', currency: 'USD', limit: '1' },
        response: { partners: [examplePartner], nextCursor: null, eof: true },
      },
    ],
  },
  async ({ context, query }) => {
    const { partners, nextCursor } = await listPartners(context, query)
    return { partners: partners.map(toPartnerOutput), nextCursor, eof: nextCursor === null }
  },
)
