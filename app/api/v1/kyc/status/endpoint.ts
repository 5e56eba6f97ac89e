import { z } from 'zod'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { endpoint } from '@/server/http/endpoint'
import { getKycStatus } from '@/server/services/kyc/get-kyc-status'
import { toVerificationStatus, verificationStatus } from '@/server/wire/kyc-status'

export const GET = endpoint(
  {
    id: 'getKycStatus',
    method: 'GET',
    path: '/v1/kyc/status',
    dialect: 'partner',
    tag: 'KYC',
    summary: 'Get a user’s identity check',
    access: { by: 'caller', scope: 'kyc:read' },
    query: z.object({ userId: ownerIdSchema }),
    output: verificationStatus,
    errors: [],
    examples: [
      {
        summary: 'A user without an identity check',
        query: { userId: 'nobody_789' },
        response: {
          status: {
            decision: '',
            status: 'NOT_STARTED',
            subStatus: '',
            externalId: 'nobody_789',
            participantId: '',
            account: '',
          },
        },
      },
    ],
  },
  async ({ context, query: { userId } }) => toVerificationStatus(userId, await getKycStatus(context, userId)),
)
