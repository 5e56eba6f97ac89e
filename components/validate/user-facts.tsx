import { describeCheck } from '@/components/referrals/referred-user-card'
import { RelativeTime } from '@/components/ui/time'
import { isAccepted, isClosed } from '@/domain/kyc/verification'
import type { Eligibility } from '@/server/services/referral/check-eligibility'

/** The user for whom a code is validated. */
export type CheckedUser = Eligibility & { userId: string; timeZone: string }

/** The identity check of a user whom a code can refer, and the next step towards the referral. */
export function userFacts({ check }: CheckedUser) {
  return [
    {
      label: 'Identity check',
      value: check ? (
        <>
          {describeCheck(check)}, started <RelativeTime value={check.startedAt} />
        </>
      ) : (
        'Not started'
      ),
    },
    { label: 'Next step', value: nextStep(check) },
  ]
}

function nextStep(check: CheckedUser['check']): string {
  if (!check) return 'The referral is created when the identity check starts with this code.'
  if (isAccepted(check)) return 'Add the referral on the Referrals page: it is approved immediately.'
  if (isClosed(check))
    return 'The referral is created when the identity check is started again with this code.'
  return 'Add the referral on the Referrals page, or start the identity check again with this code.'
}
