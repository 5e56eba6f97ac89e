import { z } from 'zod'
import { kycDecisions, kycStatuses } from '@/domain/kyc/verification'

/** How an identity check stands, as `start`, `status` and `decisions` all answer (docs/api-contract.md, section 1). */
export const verificationStatus = z.object({
  status: z
    .object({
      decision: z.enum(['', ...kycDecisions]).meta({ description: 'Empty until there is one.' }),
      status: z
        .enum(['NOT_STARTED', ...kycStatuses])
        .meta({ description: 'CLOSED with ACCEPT is approval; CLOSED with REJECT can be started again.' }),
      subStatus: z.string().meta({ description: 'As it was reported.' }),
      externalId: z.string().meta({ description: "The caller's own userId." }),
      participantId: z.string().meta({ description: 'As it was reported.' }),
      account: z.string().meta({ description: 'As it was reported.' }),
    })
    .meta({ id: 'KycStatus' }),
})
type Status = z.input<typeof verificationStatus>['status']

/** A check as it goes over the wire; NOT_STARTED for a user who has none. */
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
