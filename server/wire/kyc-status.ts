import { z } from 'zod'
import { kycDecisions, kycStatuses } from '@/domain/kyc/verification'

/**
 * The state of an identity check, as `start`, `status` and `decisions` return it (docs/api-contract.md,
 * section 1).
 */
export const verificationStatus = z.object({
  status: z
    .object({
      decision: z.enum(['', ...kycDecisions]).meta({ description: 'Empty until the first decision.' }),
      status: z.enum(['NOT_STARTED', ...kycStatuses]).meta({
        description: 'CLOSED with ACCEPT is final; after CLOSED with REJECT the check can be started again.',
      }),
      subStatus: z.string().meta({ description: 'As reported with the decision.' }),
      externalId: z.string().meta({ description: "The caller's own userId." }),
      participantId: z.string().meta({ description: 'As reported with the decision.' }),
      account: z.string().meta({ description: 'As reported with the decision.' }),
    })
    .meta({ id: 'KycStatus' }),
})
type Status = z.input<typeof verificationStatus>['status']

/** An identity check as the API returns it; NOT_STARTED for a user without one. */
export function toVerificationStatus(
  userId: string,
  verification: Omit<Status, 'externalId'> | undefined,
): { status: Status } {
  if (!verification)
    return {
      status: {
        decision: '',
        status: 'NOT_STARTED',
        subStatus: '',
        externalId: userId,
        participantId: '',
        account: '',
      },
    }
  const { decision, status, subStatus, participantId, account } = verification
  return { status: { decision, status, subStatus, externalId: userId, participantId, account } }
}
