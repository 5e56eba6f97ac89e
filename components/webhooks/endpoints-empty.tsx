import { Webhook } from 'lucide-react'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'

export function EndpointsEmpty() {
  return (
    <Card>
      <EmptyState
        icon={Webhook}
        title="No webhook endpoints yet"
        description="An endpoint is an address of yours that is told when a code, a referral, a bonus or an identity check changes, so that your systems need not ask. Add the first one to begin."
      />
    </Card>
  )
}
