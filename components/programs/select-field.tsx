'use client'

import { Controller } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Select, type SelectOption } from '@/components/ui/select'
import type { ProgramForm } from './use-program-form'

interface SelectFieldProps {
  form: ProgramForm
  name:
    | 'status'
    | 'referrerUserType'
    | 'refereeUserType'
    | 'onReversal'
    | 'currency'
    | 'referrerBonus.rule'
    | 'refereeBonus.rule'
  label: string
  help?: string
  options: readonly SelectOption[]
  disabled?: boolean
}

/** A choice of the program form. */
export function SelectField({
  form: { control, errorOf },
  name,
  label,
  help,
  options,
  disabled,
}: SelectFieldProps) {
  return (
    <Field label={label} help={help} error={errorOf(name)}>
      <Controller
        name={name}
        control={control}
        render={({ field: { ref, value, onChange, onBlur } }) => (
          <Select
            ref={ref}
            value={value}
            onValueChange={onChange}
            onBlur={onBlur}
            options={options}
            disabled={disabled}
          />
        )}
      />
    </Field>
  )
}
