'use client'

import { Copy, Plus } from 'lucide-react'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { Button } from '@/components/ui/button'

/** Which create dialog is open: `?create=1` or `?create=many`, so that any page can link to it. */
const useCreate = () => useQueryState('create', parseAsStringLiteral(['1', 'many']))

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

/** Opens the dialog that creates many codes. */
export function CreateManyButton() {
  const [, setCreate] = useCreate()
  return (
    <Button data-create-many onClick={() => void setCreate('many')}>
      <Copy aria-hidden />
      Create many
    </Button>
  )
}

const ManyDialog = lazyDialog(async () => (await import('./create-many-dialog')).CreateManyDialog)
const Dialog = lazyDialog(async () => (await import('./create-code-dialog')).CreateCodeDialog)

/** The dialogs; rendered once on the page. */
export function CreateCode() {
  const [create, setCreate] = useCreate()
  const onOpenChange = (to: '1' | 'many') => (open: boolean) => void setCreate(open ? to : null)
  return (
    <>
      <Dialog open={create === '1'} onOpenChange={onOpenChange('1')} />
      <ManyDialog open={create === 'many'} onOpenChange={onOpenChange('many')} />
    </>
  )
}
