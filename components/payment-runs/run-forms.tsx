'use client'

import { toast } from 'sonner'
import { z } from 'zod'
import type { Action } from '@/components/form/action-result'
import { DialogForm } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** Marks the run as paid if it has this total: "1250.00". `paidAt` is a day of the company, empty for now. */
export type PayRun = Action<{ id: string; total: string; reference: string; paidAt: string }>

const payment = z.object({
  reference: z.string().trim().min(1, 'Enter the reference of this payment in your books.').max(128),
  paidAt: z.string(),
})

interface PayRunFormProps {
  id: string
  total: string
  pay: PayRun
  onDone: () => void
}

export function PayRunForm({ id, total, pay, onDone }: PayRunFormProps) {
  const form = useActionForm({
    schema: payment,
    defaultValues: { reference: '', paidAt: '' },
    action: (values) => pay({ id, total, ...values }),
    onDone: () => {
      toast.success('The payment run is marked as paid')
      onDone()
    },
  })
  return (
    <DialogForm submit={form.submit} submitLabel="Mark as paid" pending={form.pending} problem={form.problem}>
      <Field
        label="Payment reference"
        required
        help="Such as the number of the bank transfer."
        error={form.errorOf('reference')}
      >
        <Input {...form.register('reference')} autoComplete="off" spellCheck={false} autoFocus />
      </Field>
      <Field label="Paid on" optional help="Leave empty for now." error={form.errorOf('paidAt')}>
        <Input {...form.register('paidAt')} type="date" />
      </Field>
    </DialogForm>
  )
}

/** Voids the run for a reason. */
export type VoidRun = Action<{ id: string; reason: string }>

const voiding = z.object({ reason: z.string().trim().min(1, 'Enter a reason.').max(500) })

interface VoidRunFormProps {
  id: string
  voidRun: VoidRun
  onDone: () => void
}

export function VoidRunForm({ id, voidRun, onDone }: VoidRunFormProps) {
  const form = useActionForm({
    schema: voiding,
    defaultValues: { reason: '' },
    action: (values) => voidRun({ id, ...values }),
    onDone: () => {
      toast.success('The payment run is void')
      onDone()
    },
  })
  return (
    <DialogForm submit={form.submit} submitLabel="Void" pending={form.pending} problem={form.problem}>
      <Field label="Reason" required error={form.errorOf('reason')}>
        <Input {...form.register('reason')} autoComplete="off" autoFocus />
      </Field>
    </DialogForm>
  )
}
