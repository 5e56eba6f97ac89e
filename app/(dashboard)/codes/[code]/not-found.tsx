import { NotFoundPage } from '@/components/ui/not-found-page'

export default function CodeNotFound() {
  return <NotFoundPage what="code" list={{ href: '/codes', label: 'Codes' }} />
}
