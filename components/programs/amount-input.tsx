'use client'

import { useWatch } from 'react-hook-form'
import { Input, type InputProps } from '@/components/ui/input'
import { toDecimalMoney } from '@/domain/money'
import type { ProgramForm } from './use-program-form'

type AmountName =
  | 'budget.value'
  | `${'referrerBonus' | 'refereeBonus'}.amount.value`
  | `${'referrerBonus' | 'refereeBonus'}.tiers.${number}.amount.value`

/** A decimal amount; the currency code is shown inside the field. */
export function AmountInput({
  form: { control, register },
  name,
  placeholder,
  ...rest
}: { form: ProgramForm; name: AmountName } & Omit<InputProps, 'form' | 'name'>) {
  const currency = useWatch({ control, name: 'currency' })
  const example = toDecimalMoney({ amountMinor: 5000, currency }).value
  return (
    <Input
      {...rest}
      {...register(name)}
      inputMode="decimal"
      autoComplete="off"
      placeholder={placeholder ?? example}
      trailing={currency}
      className="pr-11"
    />
  )
}
