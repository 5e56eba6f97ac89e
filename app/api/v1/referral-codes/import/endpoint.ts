import { z } from 'zod'
import { maxImportBytes } from '@/domain/referral-code/import'
import { importColumns } from '@/domain/referral-code/import-columns'
import { endpoint } from '@/server/http/endpoint'
import { readCsv } from '@/server/read-csv'
import { importReferralCodes } from '@/server/services/referral-code/import-codes'
import { exampleJob, jobOutput, toJobOutput } from '@/server/wire/job'

const exampleFile = [
  'referralCode,userId,category,maxUses,expiresAt',
  'IMPORTED-1,isv_user_123,seasonal,100,2099-12-31',
  'IMPORTED-2,isv_user_456,seasonal,,',
]

export const POST = endpoint(
  {
    id: 'importReferralCodes',
    method: 'POST',
    path: '/v1/referral-codes/import',
    dialect: 'partner',
    tag: 'Referral codes',
    summary: 'Import referral codes from a CSV file',
    description:
      'Starts a job that creates a code for each row. A row whose code exists already with the same fields is ' +
      'unchanged, so a file can be sent again; a row that cannot be imported is a failed row of the job.',
    access: { by: 'caller', scope: 'referral_codes:write' },
    successStatus: 202,
    query: z.object({
      dryRun: z
        .enum(['true', 'false'])
        .optional()
        .meta({
          description: 'true: the job finds out the outcome of each row, and creates no code.',
          examples: ['true'],
        }),
    }),
    file: {
      mediaType: 'text/csv',
      limitBytes: maxImportBytes,
      description:
        `UTF-8, separated by commas, semicolons or tabs. The first row names the columns: ${importColumns.join(', ')}. ` +
        'An empty cell is a field that is not set.',
    },
    output: jobOutput,
    errors: ['LIMIT_REACHED'],
    examples: [
      {
        summary: 'Two codes',
        body: exampleFile.join('\n'),
        response: { ...exampleJob, type: 'import_codes', total: 2 },
      },
      {
        summary: 'A dry run',
        query: { dryRun: 'true' },
        body: exampleFile.join('\n'),
        response: { ...exampleJob, type: 'check_import', total: 2 },
      },
    ],
  },
  async ({ context, query: { dryRun }, file }) =>
    toJobOutput(await importReferralCodes(context, { rows: readCsv(file), isDryRun: dryRun === 'true' })),
)
