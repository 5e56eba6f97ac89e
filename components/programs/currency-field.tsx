'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { currencyOptions } from './currencies'
import { SelectField } from './select-field'
import type { ProgramForm } from './use-program-form'

/** The currency of all amounts; once bonuses may have been booked in it, it stays. */
export function CurrencyField({ form, fixed }: { form: ProgramForm; fixed: boolean }) {
  const [options] = useState(currencyOptions)
  if (fixed) {
    return (
      <Field label="Currency" help="Set when the program was created; it stays.">
        <Input {...form.register('currency')} readOnly />
      </Field>
    )
  }
  return (
    <SelectField
      form={form}
      name="currency"
      label="Currency"
      options={options}
      help="Of all amounts; it cannot be changed later."
    />
  )
}
