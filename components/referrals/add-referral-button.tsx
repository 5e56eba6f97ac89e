'use client'

import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { Button } from '@/components/ui/button'
import type { AddReferral } from './add-referral-dialog'

const AddReferralDialog = lazyDialog(async () => (await import('./add-referral-dialog')).AddReferralDialog)

/** The primary action of the list, also opened by the `c` key: refers a user who started without a code. */
export function AddReferralButton({ addReferral }: { addReferral: AddReferral }) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button ref={button} variant="primary" data-create onClick={() => setOpen(true)}>
        <Plus aria-hidden />
        Add referral
      </Button>
      <AddReferralDialog
        open={open}
        onClose={() => setOpen(false)}
        returnFocus={() => button.current?.focus()}
        addReferral={addReferral}
      />
    </>
  )
}
