import { UnknownReferral } from '@/components/referrals/unknown-referral'

export default function ReferralNotFound() {
  return <UnknownReferral />
}
