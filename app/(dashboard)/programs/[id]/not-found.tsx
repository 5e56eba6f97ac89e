import { NotFoundPage } from '@/components/ui/not-found-page'

export default function ProgramNotFound() {
  return <NotFoundPage what="program" list={{ href: '/programs', label: 'Programs' }} />
}
