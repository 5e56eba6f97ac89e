import { Plus } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button'

/** Leads to the form; the one in the page header also answers the `c` key. */
export function CreateProgramButton({ shortcut }: { shortcut?: boolean }) {
  return (
    <Button asChild variant="primary">
      <Link href="/programs/new" data-create={shortcut}>
        <Plus aria-hidden />
        Create program
      </Link>
    </Button>
  )
}
