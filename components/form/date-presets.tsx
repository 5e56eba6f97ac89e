'use client'

import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { formatDay } from '@/components/ui/format'
import { useTimeZone } from '@/components/ui/time-zone'
import { endPresets, startPresets } from '@/domain/date-presets'
import { dayOf } from '@/domain/days'

const kinds = {
  start: { presetsFrom: startPresets, timeOfDay: '00:00' },
  end: { presetsFrom: endPresets, timeOfDay: '23:59' },
}

interface DatePresetsProps {
  kind: keyof typeof kinds
  /** The field that it fills in: "expiry". */
  field: string
  /** The choice that empties the field: "No expiry". */
  none: string
  /** Takes the value of `<input type="datetime-local">`. */
  onChoose: (value: string) => void
}

/** A menu of usual days, for the end of a label's line. */
export function DatePresets({ field, ...menu }: DatePresetsProps) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="flex items-center gap-0.5 rounded text-caption text-muted-foreground hover:text-foreground max-sm:py-1">
        Presets<span className="sr-only"> for the {field}</span>
        <ChevronDown aria-hidden className="size-3.5" />
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <Presets {...menu} />
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

function Presets({ kind, none, onChoose }: Omit<DatePresetsProps, 'field'>) {
  const timeZone = useTimeZone()
  const { presetsFrom, timeOfDay } = kinds[kind]
  const [presets] = useState(() => presetsFrom(dayOf(new Date(), timeZone)))
  return (
    <>
      {presets.map(({ label, day }) => (
        <DropdownMenuItem key={label} onSelect={() => onChoose(`${day}T${timeOfDay}`)}>
          {label}
          <span className="ml-auto pl-4 text-caption text-muted-foreground">
            {formatDay(day, { year: true })}
          </span>
        </DropdownMenuItem>
      ))}
      <DropdownMenuSeparator />
      <DropdownMenuItem onSelect={() => onChoose('')}>{none}</DropdownMenuItem>
    </>
  )
}
