'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { SelectOption } from '@/components/ui/select'
import { currencyCodes } from '@/domain/currency'
import { SelectField } from './select-field'
import type { ProgramForm } from './use-program-form'

/** The currency of all amounts, which cannot change once the program exists. */
export function CurrencyField({ form, fixed }: { form: ProgramForm; fixed: boolean }) {
  const [options] = useState(currencyOptions)
  if (fixed) {
    return (
      <Field label="Currency" help="Set when the program was created; it cannot be changed.">
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
      help="Used for all amounts. It cannot be changed later."
    />
  )
}

/** The currencies of most programs. */
const common = [
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'CHF',
  'CAD',
  'AUD',
  'CNY',
  'INR',
  'SGD',
  'HKD',
  'AED',
  'BRL',
  'MXN',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'ZAR',
  'KRW',
]

/** Every currency that a program may have, the common ones first. */
function currencyOptions(): SelectOption[] {
  const names = new Intl.DisplayNames('en-US', { type: 'currency' })
  const all = new Set([...common, ...currencyCodes])
  return [...all].map((code) => ({ value: code, label: code, detail: names.of(code) ?? code }))
}
