import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { Button } from './button'
import { Card } from './card'
import { EmptyState } from './empty-state'
import { PageHeader } from './page-header'

interface NotFoundPageProps {
  /** "code" */
  what: string
  list: { href: string; label: string }
  /** Why it may not be there. */
  description?: string
}

/** The same text for what does not exist and for what belongs to another company. */
export function NotFoundPage({ what, list, description }: NotFoundPageProps) {
  return (
    <>
      <PageHeader title={`${what.charAt(0).toUpperCase()}${what.slice(1)} not found`} back={list} />
      <Card>
        <EmptyState
          icon={SearchX}
          title={`There is no such ${what}`}
          description={
            description ?? `The address is mistyped, or the ${what} belongs to a company you are not in.`
          }
          action={
            <Button asChild>
              <Link href={list.href}>All {list.label.toLowerCase()}</Link>
            </Button>
          }
        />
      </Card>
    </>
  )
}
