import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { LockedCard } from '@/components/ui/empty-state'
import { rolesToAsk } from '@/domain/company/permissions'

/** In place of a form, for someone who followed a link to it. */
export function ViewOnly({ href, label }: { href: string; label: string }) {
  return (
    <LockedCard
      title="You have view-only access to programs"
      description={`Ask ${rolesToAsk('programs:write')} to create or change one.`}
      action={
        <Button asChild>
          <Link href={href}>{label}</Link>
        </Button>
      }
    />
  )
}
