import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from './card'
import { EmptyState } from './empty-state'

interface LockedCardProps {
  title: string
  /** Whom to ask: "Ask an owner or admin to …" */
  description: string
  action?: ReactNode
}

/** In place of a page or a form that the role of the person does not open. */
export function LockedCard(props: LockedCardProps) {
  return (
    <Card>
      <EmptyState icon={Lock} {...props} />
    </Card>
  )
}
