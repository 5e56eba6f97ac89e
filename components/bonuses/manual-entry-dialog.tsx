'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { FormDialog } from '@/components/form/form-dialog'
import { Button } from '@/components/ui/button'
import type { ManualEntryProps } from './manual-entry-form'

const ManualEntryForm = dynamic(() => import('./manual-entry-form').then((m) => m.ManualEntryForm))

/** The button and dialog that add a bonus or a deduction for a partner. */
export function ManualEntry(props: ManualEntryProps) {
  const [open, setOpen] = useState(false)
  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Add bonus or deduction</Button>}
      title="Add bonus or deduction"
      description="A bonus is payable at once and counts toward the budget of its program. A deduction is recoverable, so that the next payment run can deduct it."
    >
      <ManualEntryForm {...props} onAdded={() => setOpen(false)} />
    </FormDialog>
  )
}
