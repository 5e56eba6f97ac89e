import { cn } from '@/components/ui/class-names'
import type { EndpointView } from './reference-view'

const styles: Record<EndpointView['method'], string> = {
  GET: 'text-muted-foreground',
  POST: 'text-primary-text',
  PUT: 'text-primary-text',
  PATCH: 'text-primary-text',
  DELETE: 'text-danger',
}

export function MethodBadge({ method, className }: { method: EndpointView['method']; className?: string }) {
  return (
    <span className={cn('shrink-0 font-mono text-caption font-medium', styles[method], className)}>
      {method}
    </span>
  )
}
