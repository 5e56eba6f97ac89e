import { NotFoundPage } from '@/components/ui/empty-state'

export default function ReferralNotFound() {
  return <NotFoundPage what="referral" list={{ href: '/referrals', label: 'Referrals' }} />
}
