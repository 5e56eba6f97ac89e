import { NotFoundPage } from '@/components/ui/empty-state'

export default function PartnerNotFound() {
  return <NotFoundPage what="partner" list={{ href: '/partners', label: 'Partners' }} />
}
