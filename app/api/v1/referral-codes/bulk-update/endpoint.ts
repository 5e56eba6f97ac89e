import { bulkChange } from '@/domain/referral-code/bulk-change'
import { endpoint } from '@/server/http/endpoint'
import { updateReferralCodes } from '@/server/services/referral-code/bulk-update'
import { exampleJob, jobOutput, toJobOutput } from '@/server/wire/job'

export const POST = endpoint(
  {
    id: 'updateReferralCodes',
    method: 'POST',
    path: '/v1/referral-codes/bulk-update',
    dialect: 'partner',
    tag: 'Referral codes',
    summary: 'Change many referral codes',
    description:
      'Starts a job that makes the same changes to the codes that are named, or to those that match a filter ' +
      'now. A code that cannot be changed is a failed row of the job. Undoing the job gives each code back ' +
      'what it had, unless that was changed since.',
    access: { by: 'caller', scope: 'referral_codes:write' },
    successStatus: 202,
    body: bulkChange,
    output: jobOutput,
    errors: ['LIMIT_REACHED'],
    examples: [
      {
        summary: 'Extend two codes',
        body: { codes: ['PARTNER2024', 'SUMMER2024'], changes: { expiresAt: '2099-12-31T23:59:59Z' } },
        response: { ...exampleJob, type: 'update_codes', total: 2 },
      },
      {
        summary: 'Disable the codes of a category',
        body: { filter: { category: 'seasonal', state: 'active' }, changes: { status: 'disabled' } },
        response: { ...exampleJob, type: 'update_codes', total: null },
      },
    ],
  },
  async ({ context, body }) => toJobOutput(await updateReferralCodes(context, body)),
)
