'use client'

import { Controller } from 'react-hook-form'
import { toast } from 'sonner'
import { z } from 'zod'
import type { Action } from '@/components/form/action-result'
import { DialogForm } from '@/components/form/form-dialog'
import { useActionForm } from '@/components/form/use-action-form'
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

export interface ManualEntryProps {
  programs: readonly { id: string; name: string; currency: string }[]
  add: Action<z.input<typeof fields>>
}

export function ManualEntryForm({ programs, add, onAdded }: ManualEntryProps & { onAdded: () => void }) {
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
