import { Lock } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'

/** In place of a form, for somebody who followed a link to it. */
export function ProgramsReadOnly({ href, label }: { href: string; label: string }) {
  return (
    <Card>
      <EmptyState
        icon={Lock}
        title="Your role can only read programs"
        description="Owners, admins and marketers of your team can create and change them."
        action={
          <Button asChild>
            <Link href={href}>{label}</Link>
          </Button>
        }
      />
    </Card>
  )
}
