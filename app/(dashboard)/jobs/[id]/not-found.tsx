import { NotFoundPage } from '@/components/ui/empty-state'

export default function JobNotFound() {
  return (
    <NotFoundPage
      what="job"
      list={{ href: '/jobs', label: 'Jobs' }}
      description="Jobs are kept for 90 days. The address may also be mistyped, or the job may belong to a company you are not in."
    />
  )
}
