'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { FormDialog } from '@/components/form/form-dialog'
import { Button } from '@/components/ui/button'
import type { NewRunProps } from './new-run-form'

const NewRunForm = dynamic(() => import('./new-run-form').then((m) => m.NewRunForm))

/** The button and dialog that draft a payment run and lead to it. */
export function NewRun(props: NewRunProps) {
  const [open, setOpen] = useState(false)
  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">New payment run</Button>}
      title="New payment run"
      description="Drafts a run of all payable bonuses. You see every line before you pay, and can discard the draft."
    >
      <NewRunForm {...props} />
    </FormDialog>
  )
}
