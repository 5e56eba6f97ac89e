'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { Button } from '@/components/ui/button'
import type { ChangeCodeProps } from './change-code-dialog'

const ChangeCodeDialog = lazyDialog(async () => (await import('./change-code-dialog')).ChangeCodeDialog)

/** Changes the code of a pending referral. */
export function ChangeCodeButton(props: ChangeCodeProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    // Another person may have decided in the meantime.
    router.refresh()
  }
  return (
    <>
      <Button ref={button} size="sm" onClick={() => setOpen(true)}>
        Change code
      </Button>
      <ChangeCodeDialog {...props} open={open} onClose={close} returnFocus={() => button.current?.focus()} />
    </>
  )
}
