import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/badge'
import { Card, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/class-names'
import type { AttentionItem } from './attention-item'

/** The items that need a decision now; renders nothing when there are none. */
export function Attention({ items }: { items: readonly AttentionItem[] }) {
  if (items.length === 0) return null
  return (
    <Card>
      <CardHeader
        title="Needs attention"
        description="Webhooks, referrals, programs and codes that need a decision."
      />
      <ul className="divide-y border-t text-table">
        {items.map(({ name, href, mono, badge, text }) => (
          <li key={href} className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
            <Link
              href={href}
              className={cn('rounded font-medium wrap-anywhere hover:underline', mono && 'font-mono')}
            >
              {name}
            </Link>
            <Badge tone={badge.tone} icon={badge.icon}>
              {badge.label}
            </Badge>
            <span className="text-muted-foreground">{text}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
