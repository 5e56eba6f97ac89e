import { Link } from '@/components/ui/link'
import { Button } from '@/components/ui/button'
import { LockedCard } from '@/components/ui/empty-state'
import { rolesToAsk } from '@/domain/company/permissions'

/** Replaces a form for roles that may not use it. */
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
