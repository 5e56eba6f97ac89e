import { z } from 'zod'
import { referralCodeChanges } from '@/domain/referral-code/changes'
import { endpoint } from '@/server/http/endpoint'
import { readReferralCode } from '@/server/services/referral-code/get-referral-code'
import { updateReferralCode } from '@/server/services/referral-code/update-referral-code'
import { exampleReferralCode, referralCodeOutput, toReferralCodeOutput } from '@/server/wire/referral-code'

const path = '/v1/referral-codes/{code}'
const params = z.object({
  code: z
    .string()
    .meta({ description: 'The code in any case, as typed or pasted.', examples: ['PARTNER2024'] }),
})
const summer = {
  ...exampleReferralCode,
  referralCode: 'SUMMER2024',
  usedCount: '15',
  category: 'seasonal',
  programId: null,
}

export const GET = endpoint(
  {
    id: 'getReferralCode',
    method: 'GET',
    path,
    dialect: 'partner',
    tag: 'Referral codes',
    summary: 'Read a referral code',
    description:
      'With its limits, its program and its state, whether it can be used or not. If a code is also a path of this API, ' +
      'such as import, write it in capitals.',
    access: { by: 'caller', scope: 'referral_codes:read' },
    params,
    output: referralCodeOutput,
    errors: ['REFERRAL_CODE_NOT_FOUND'],
    examples: [{ summary: 'A code', params: { code: 'SUMMER2024' }, response: summer }],
  },
  async ({ context, params: { code } }) =>
    toReferralCodeOutput(await readReferralCode(context, code), context.scope.company.isvId),
)

export const PATCH = endpoint(
  {
    id: 'updateReferralCode',
    method: 'PATCH',
    path,
    dialect: 'partner',
    tag: 'Referral codes',
    summary: 'Change a referral code',
    description:
      'Absent fields keep their values; null clears a field. A new category counts from then on: past ' +
      'uses stay in the old one.',
    access: { by: 'caller', scope: 'referral_codes:write' },
    params,
    body: referralCodeChanges,
    output: referralCodeOutput,
    errors: ['REFERRAL_CODE_NOT_FOUND', 'PERSONAL_CODE_EXISTS'],
    examples: [
      {
        summary: 'Disable a code',
        params: { code: 'SUMMER2024' },
        body: { status: 'disabled' },
        response: { ...summer, status: 'disabled', state: 'disabled' },
      },
    ],
  },
  async ({ context, params: { code }, body }) =>
    toReferralCodeOutput(await updateReferralCode(context, code, body), context.scope.company.isvId),
)
