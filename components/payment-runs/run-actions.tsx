'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { FormDialog } from '@/components/form/form-dialog'
import { Button } from '@/components/ui/button'
import type { PayRun, VoidRun } from './run-forms'

const PayRunForm = dynamic(() => import('./run-forms').then((m) => m.PayRunForm))
const VoidRunForm = dynamic(() => import('./run-forms').then((m) => m.VoidRunForm))

interface RunActionProps {
  id: string
  /** "1,250.00 USD" */
  total: string
}

interface PayRunButtonProps extends RunActionProps {
  /** "1250.00" */
  totalValue: string
  pay: PayRun
}

export function PayRunButton({ id, total, totalValue, pay }: PayRunButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">Mark as paid</Button>}
      title={`Mark ${total} as paid`}
      description="Records that you have paid these lines. The run can be voided for 24 hours."
    >
      <PayRunForm id={id} total={totalValue} pay={pay} onDone={() => setOpen(false)} />
    </FormDialog>
  )
}

interface VoidRunButtonProps extends RunActionProps {
  isDraft: boolean
  voidRun: VoidRun
}

export function VoidRunButton({ id, total, isDraft, voidRun }: VoidRunButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Void</Button>}
      title={isDraft ? 'Void the draft' : `Void the payment of ${total}`}
      description="Its bonuses are payable again, and what it deducted is recoverable again. A void run stays in the list."
    >
      <VoidRunForm id={id} voidRun={voidRun} onDone={() => setOpen(false)} />
    </FormDialog>
  )
}
