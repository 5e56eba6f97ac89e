import { NotFoundPage } from '@/components/ui/empty-state'

export default function CodeNotFound() {
  return <NotFoundPage what="code" list={{ href: '/codes', label: 'Codes' }} />
}
