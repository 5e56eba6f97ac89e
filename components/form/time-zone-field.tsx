'use client'

import { useId, useState } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { formatOffset } from '@/components/ui/format'
import { Input } from '@/components/ui/input'
import { listTimeZones } from '@/domain/company/time-zone'

interface TimeZoneFieldProps {
  control: UseFormRegisterReturn
  help: string
  error?: string | undefined
}

/** The name of a time zone, with all names to choose from. They are listed on focus: there are more than 400. */
export function TimeZoneField({ control, help, error }: TimeZoneFieldProps) {
  const listId = useId()
  const [zones, setZones] = useState<{ name: string; offset: string }[]>([])
  const list = () => {
    const now = new Date()
    setZones(listTimeZones().map((name) => ({ name, offset: formatOffset(name, now) })))
  }
  return (
    <Field label="Time zone" required error={error} help={help}>
      <Input {...control} list={listId} onFocus={list} autoComplete="off" spellCheck={false} />
      <datalist id={listId}>
        {zones.map(({ name, offset }) => (
          <option key={name} value={name}>
            {offset}
          </option>
        ))}
      </datalist>
    </Field>
  )
}
