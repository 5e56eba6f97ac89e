import { byteOrderMark } from '@/app/csv'
import { headerOf } from '@/app/list-csv'
import { usageAsCsv, usageCsv } from '@/app/usage-csv'
import { csvEndpoint } from '@/server/http/endpoint'
import { usageQuery } from '../usage/endpoint'

export const GET = csvEndpoint(
  {
    id: 'downloadUsage',
    method: 'GET',
    path: '/v1/usage.csv',
    dialect: 'partner',
    tag: 'Usage',
    summary: 'Download the uses of codes as CSV',
    description:
      'One line for each day and category with uses, as CSV in UTF-8 with a byte order mark. Between two days, both ' +
      'included, or all. Days are those of `GET /v1/usage`.',
    access: { by: 'caller', scope: 'referral_codes:read' },
    query: usageQuery,
    errors: [],
    examples: [
      {
        summary: 'A month without uses',
        query: { from: '2020-01-01', to: '2020-01-31' },
        response: byteOrderMark + headerOf(usageCsv),
      },
    ],
  },
  ({ context, query }) => usageAsCsv(context, query),
)
