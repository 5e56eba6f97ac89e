import { kycOutcome } from '@/domain/kyc/verification'
import { endpoint } from '@/server/http/endpoint'
import { decideKyc } from '@/server/services/kyc/decide-kyc'
import { toVerificationStatus, verificationStatus } from '@/server/wire/kyc-status'

export const POST = endpoint(
  {
    id: 'decideKyc',
    method: 'POST',
    path: '/v1/kyc/decisions',
    dialect: 'partner',
    tag: 'KYC',
    summary: 'Report the decision of an identity check',
    description:
      'ACCEPT with CLOSED (its default) approves the referral: the usedCount of the code grows by exactly ' +
      '1 and the bonuses of both sides are booked, in one transaction. That is final; repeating it only ' +
      'fills in an empty participantId or account. After REJECT, any other decision opens the check and its ' +
      'referral again. If a limit was reached in the meantime, the user is still accepted, but the referral ' +
      'is rejected.',
    irreversible: 'ACCEPT closes the check permanently, counts the referral and books its bonuses.',
    access: { by: 'caller', scope: 'kyc:write' },
    body: kycOutcome,
    output: verificationStatus,
    errors: ['NOT_FOUND', 'KYC_ALREADY_DECIDED'],
    examples: [
      {
        summary: 'Accept a user',
        body: { userId: 'pending_user_123', decision: 'ACCEPT' },
        response: {
          status: {
            decision: 'ACCEPT',
            status: 'CLOSED',
            subStatus: '',
            externalId: 'pending_user_123',
            participantId: '',
            account: '',
          },
        },
      },
    ],
  },
  async ({ context, body }) => toVerificationStatus(body.userId, await decideKyc(context, body)),
)
