'use client'

import { useRef, useState } from 'react'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { Button } from '@/components/ui/button'
import type { EditPartnerProps } from './edit-partner-dialog'

const EditPartnerDialog = lazyDialog(async () => (await import('./edit-partner-dialog')).EditPartnerDialog)

/** Edits what staff keep about a partner. */
export function EditPartnerButton(props: EditPartnerProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button ref={button} size="sm" aria-label="Edit partner" onClick={() => setOpen(true)}>
        Edit
      </Button>
      <EditPartnerDialog
        {...props}
        open={open}
        onClose={() => setOpen(false)}
        returnFocus={() => button.current?.focus()}
      />
    </>
  )
}
