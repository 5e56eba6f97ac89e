import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'

/** The same words for a program that does not exist and for one of another company. */
export function UnknownProgram() {
  return (
    <>
      <PageHeader title="Program not found" back={{ href: '/programs', label: 'Programs' }} />
      <Card>
        <EmptyState
          icon={SearchX}
          title="There is no such program"
          description="The address is mistyped, or the program belongs to a company you are not in."
          action={
            <Button asChild>
              <Link href="/programs">All programs</Link>
            </Button>
          }
        />
      </Card>
    </>
  )
}
