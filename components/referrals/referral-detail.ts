import type { ReferralDetails } from '@/server/services/referral/get-referral'

/** A referral with everything that its page shows, including the result of its identity check. */
export type ReferralDetail = ReferralDetails['referral'] &
  Omit<ReferralDetails, 'referral' | 'verification'> & {
    /** The name of the partner. */
    partnerName?: string | undefined
    check: Pick<NonNullable<ReferralDetails['verification']>, 'decision' | 'status' | 'subStatus'> | null
  }
