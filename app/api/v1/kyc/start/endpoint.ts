import { kycStart } from '@/domain/kyc/verification'
import { endpoint } from '@/server/http/endpoint'
import { startKyc } from '@/server/services/kyc/start-kyc'
import { toVerificationStatus, verificationStatus } from '@/server/wire/kyc-status'

export const POST = endpoint(
  {
    id: 'startKyc',
    method: 'POST',
    path: '/v1/kyc/start',
    dialect: 'partner',
    tag: 'KYC',
    summary: 'Start a user’s identity check',
    description:
      'With a referralCode, this creates a pending referral. A code that cannot be used is a 400; the ' +
      'field violation gives the reason, and nothing is recorded. Repeating the start of an open check ' +
      'updates the details. It may add a code, but never changes one. After a rejection, it opens the check ' +
      'again, and its referral with it unless another code is given. The ssn is never stored.',
    access: { by: 'caller', scope: 'kyc:write' },
    body: kycStart,
    output: verificationStatus,
    errors: ['KYC_ALREADY_ACCEPTED'],
    examples: [
      {
        summary: 'A new user with a referral code',
        body: {
          userId: 'new_user_456',
          firstName: 'Jane',
          lastName: 'Smith',
          email: 'jane.smith@example.com',
          address: { country: 'US' },
          referralCode: 'PARTNER2024',
        },
        response: {
          status: {
            decision: '',
            status: 'OPEN',
            subStatus: '',
            externalId: 'new_user_456',
            participantId: '',
            account: '',
          },
        },
      },
    ],
  },
  async ({ context, body }) => toVerificationStatus(body.userId, await startKyc(context, body)),
)
