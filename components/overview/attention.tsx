import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { codePath } from '@/components/codes/code-view'
import { StateBadge } from '@/components/codes/state-badge'
import { Badge } from '@/components/ui/badge'
import { Card, CardHeader } from '@/components/ui/card'
import { concernOf, type TopCode } from './overview-view'

/** Much-used codes that cannot be used, or soon cannot; nothing at all when there are none. */
export function Attention({ codes, now }: { codes: readonly TopCode[]; now: Date }) {
  const concerns = codes.flatMap((code) => {
    const concern = concernOf(code, now)
    return concern ? [{ code, concern }] : []
  })
  if (concerns.length === 0) return null
  return (
    <Card>
      <CardHeader title="Needs attention" description="Among your most used codes." />
      <ul className="divide-y border-t text-table">
        {concerns.map(({ code, concern }) => (
          <li key={code.code} className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
            <Link href={codePath(code.code)} className="rounded font-mono font-medium break-all hover:underline">
              {code.code}
            </Link>
            {code.state === 'active' ? (
              <Badge tone="warning" icon={TriangleAlert}>
                Ends soon
              </Badge>
            ) : (
              <StateBadge state={code.state} />
            )}
            <span className="text-muted-foreground">{concern}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
