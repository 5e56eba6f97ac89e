import { NotFoundPage } from '@/components/ui/not-found-page'

export default function ReferralNotFound() {
  return <NotFoundPage what="referral" list={{ href: '/referrals', label: 'Referrals' }} />
}
