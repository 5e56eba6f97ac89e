import type { ReferralDetails } from '@/server/services/referral/get-referral'

/** A referral with everything that its page shows. Of the identity check, only its decision and status. */
export type ReferralDetail = ReferralDetails['referral'] &
  Omit<ReferralDetails, 'referral' | 'verification'> & {
    check: Pick<NonNullable<ReferralDetails['verification']>, 'decision' | 'status'> | null
  }
