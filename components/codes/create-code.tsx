'use client'

import { Plus } from 'lucide-react'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { useAfterHydration } from '@/components/ui/after-hydration'
import { Button } from '@/components/ui/button'

/** Whether the create dialog is open: `?create=1`, so that any page can link to it. */
const useCreate = () => useQueryState('create', parseAsStringLiteral(['1']))

/** Opens the create dialog; the button in the page header also responds to the `c` key. */
export function CreateCodeButton({ shortcut }: { shortcut?: boolean }) {
  const [, setCreate] = useCreate()
  return (
    <Button variant="primary" data-create={shortcut} onClick={() => void setCreate('1')}>
      <Plus aria-hidden />
      Create code
    </Button>
  )
}

const Dialog = lazyDialog(async () => (await import('./create-code-dialog')).CreateCodeDialog)

/** The dialog; rendered once on the page. */
export function CreateCode() {
  const [create, setCreate] = useCreate()
  // Not on the server, which does not know the browser's time zone: the URL may open the dialog.
  const inBrowser = useAfterHydration()
  return (
    <Dialog open={create === '1' && inBrowser} onOpenChange={(open) => void setCreate(open ? '1' : null)} />
  )
}
