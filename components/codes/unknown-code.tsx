import { SearchX } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'

/** The same words for a code that does not exist and for one of another company. */
export function UnknownCode() {
  return (
    <>
      <PageHeader title="Code not found" back={{ href: '/codes', label: 'Codes' }} />
      <Card>
        <EmptyState
          icon={SearchX}
          title="There is no such code"
          description="The address is mistyped, or the code belongs to a company you are not in."
          action={
            <Button asChild>
              <Link href="/codes">All codes</Link>
            </Button>
          }
        />
      </Card>
    </>
  )
}
