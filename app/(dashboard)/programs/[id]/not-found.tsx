import { NotFoundPage } from '@/components/ui/empty-state'

export default function ProgramNotFound() {
  return <NotFoundPage what="program" list={{ href: '/programs', label: 'Programs' }} />
}
