'use client'

import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { toast } from 'sonner'
import { z } from 'zod'
import type { Action } from '@/components/form/action-result'
import { DialogForm, FormDialog } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'

const fields = z.object({
  kind: z.enum(['manual', 'deduction']),
  programId: z.string().min(1, 'Choose a program.'),
  amount: z.string().min(1, 'Enter an amount.'),
  reason: z.string().min(1, 'Enter a reason.'),
})

const kinds = [
  { value: 'manual', label: 'Bonus' },
  { value: 'deduction', label: 'Deduction' },
]

interface ManualEntryProps {
  programs: readonly { id: string; name: string; currency: string }[]
  add: Action<z.input<typeof fields>>
}

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

function ManualEntryForm({ programs, add, onAdded }: ManualEntryProps & { onAdded: () => void }) {
  const form = useActionForm({
    schema: fields,
    defaultValues: { kind: 'manual', programId: programs.at(-1)?.id ?? '', amount: '', reason: '' },
    action: add,
    onDone: (_, { kind }) => {
      toast.success(kind === 'manual' ? 'The bonus is added' : 'The deduction is added')
      onAdded()
    },
  })
  const choices = {
    kind: kinds,
    programId: programs.map(({ id, name, currency }) => ({ value: id, label: `${name} (${currency})` })),
  }
  const select = (name: keyof typeof choices, label: string) => (
    <Field label={label} required error={form.errorOf(name)}>
      <Controller
        name={name}
        control={form.control}
        render={({ field: { ref, value, onChange, onBlur } }) => (
          <Select ref={ref} value={value} onValueChange={onChange} onBlur={onBlur} options={choices[name]} />
        )}
      />
    </Field>
  )
  return (
    <DialogForm submit={form.submit} submitLabel="Add" pending={form.pending} problem={form.problem}>
      {select('kind', 'Kind')}
      {select('programId', 'Program')}
      <Field label="Amount" required help="In the currency of the program." error={form.errorOf('amount')}>
        <Input {...form.register('amount')} inputMode="decimal" placeholder="25.00" />
      </Field>
      <Field label="Reason" required help="The partner sees it." error={form.errorOf('reason')}>
        <Input {...form.register('reason')} />
      </Field>
    </DialogForm>
  )
}
