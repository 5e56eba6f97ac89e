import { z } from 'zod'
import { byteOrderMark } from '@/app/csv'
import { headerOf } from '@/app/list-csv'
import { statementAsCsv, statementCsv } from '@/app/statement-csv'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { monthSchema } from '@/domain/statement'
import { csvEndpoint } from '@/server/http/endpoint'

export const GET = csvEndpoint(
  {
    id: 'downloadStatement',
    method: 'GET',
    path: '/v1/partners/{userId}/statement.csv',
    dialect: 'partner',
    tag: 'Partners',
    summary: 'Download the statement of a partner as CSV',
    description:
      'What was booked, paid, reversed and recovered in a month of the time zone of the company, between the opening and ' +
      'the closing balance of each currency. A balance is what the partner is owed, less what they must pay back. The ' +
      'lines of a currency add up to its closing balance.',
    access: { by: 'caller', scope: 'bonuses:read' },
    params: z.object({ userId: ownerIdSchema }),
    query: z.object({ month: monthSchema }),
    errors: ['NOT_FOUND'],
    examples: [
      {
        summary: 'A month before the first bonus',
        params: { userId: 'isv_user_123' },
        query: { month: '2020-01' },
        response: byteOrderMark + headerOf(statementCsv),
      },
    ],
  },
  ({ context, params: { userId }, query: { month } }) => statementAsCsv(context, { userId, month }),
)
