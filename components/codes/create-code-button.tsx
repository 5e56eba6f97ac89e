'use client'

import { Plus } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { useCreateDialog } from './use-create-dialog'

/** Opens the create dialog; the one in the page header also answers the `c` key. */
export function CreateCodeButton({ shortcut }: { shortcut?: boolean }) {
  const [, setOpen] = useCreateDialog()
  return (
    <Button variant="primary" data-create={shortcut} onClick={() => setOpen(true)}>
      <Plus aria-hidden />
      Create code
    </Button>
  )
}
