'use client'

import { CalendarDays, ChevronDown } from 'lucide-react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Link } from '@/components/ui/link'
import { floatingStyle } from '@/components/ui/overlay-style'
import type { Days } from '@/domain/stats/period'

interface RangeMenuProps {
  path: string
  by: string | undefined
  /** The range that is shown. */
  label: string
  days: Days
  today: string
  items: readonly { href: string; label: string; isCurrent: boolean }[]
}

/** Links to ranges, and a form for any other. Works without scripts. */
export function RangeMenu({ path, by, label, days, today, items }: RangeMenuProps) {
  const closeOnEscape = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== 'Escape') return
    event.currentTarget.open = false
    event.currentTarget.querySelector('summary')?.focus()
  }
  const closeOnLeave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) => {
    if (!currentTarget.contains(relatedTarget)) currentTarget.open = false
  }
  return (
    <details className="group relative" onKeyDown={closeOnEscape} onBlur={closeOnLeave}>
      <summary
        aria-label={`Range: ${label}`}
        className="flex h-8 cursor-default list-none items-center gap-2 rounded-control border bg-card px-3 font-medium whitespace-nowrap hover:bg-hover max-sm:h-10 [&::-webkit-details-marker]:hidden"
      >
        <CalendarDays aria-hidden className="size-4 text-muted-foreground" />
        {label}
        <ChevronDown aria-hidden className="size-4 text-muted-foreground" />
      </summary>
      {/* Takes the focus, so that a click beside its controls does not close it. */}
      <div tabIndex={-1} className={`${floatingStyle} absolute mt-1 w-72 p-1 outline-none sm:right-0`}>
        <ul className="grid grid-cols-2">
          {items.map((item) => (
            <li key={item.href}>
              <Link
                href={item.href}
                scroll={false}
                aria-current={item.isCurrent ? 'true' : undefined}
                className="flex h-8 items-center rounded px-2 whitespace-nowrap hover:bg-hover aria-[current]:font-medium aria-[current]:text-primary-text"
              >
                {item.label}
              </Link>
            </li>
          ))}
        </ul>
        <form action={path} className="mt-1 grid grid-cols-2 gap-2 border-t p-2">
          {by && <input type="hidden" name="by" value={by} />}
          <Field label="From">
            <Input type="date" name="from" defaultValue={days.from} max={today} required />
          </Field>
          <Field label="Until">
            <Input type="date" name="to" defaultValue={days.to} max={today} required />
          </Field>
          <Button type="submit" className="col-span-2">
            Show these days
          </Button>
        </form>
      </div>
    </details>
  )
}
