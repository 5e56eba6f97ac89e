import { useId } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { CheckboxField } from '@/components/ui/checkbox'
import { FieldError } from '@/components/ui/field'
import { eventGroups } from './event-text'

interface EventFieldsProps {
  all: UseFormRegisterReturn
  isAll: boolean
  events: UseFormRegisterReturn
  error?: string
}

/** The events that the endpoint receives: all, or those selected. */
export function EventFields({ all, isAll, events, error }: EventFieldsProps) {
  const errorId = useId()
  return (
    <fieldset className="min-w-0" aria-describedby={error ? errorId : undefined}>
      <legend className="text-table font-medium">Events</legend>
      {/* Above the list, whose end may be off screen. */}
      <div aria-live="polite" className="mt-1.5 empty:hidden">
        {error && <FieldError id={errorId}>{error}</FieldError>}
      </div>
      <div className="mt-2 flex flex-col divide-y rounded-card border">
        <CheckboxField
          {...all}
          label="All events"
          help="Including those that later versions add."
          className="px-3 py-2.5"
        />
        {!isAll &&
          eventGroups.map(({ name, events: meanings }) => (
            <div
              key={name}
              role="group"
              aria-label={name}
              className="grid gap-x-4 gap-y-2.5 px-3 py-2.5 sm:grid-cols-[8rem_minmax(0,1fr)]"
            >
              <span aria-hidden className="text-table font-medium">
                {name}
              </span>
              <div className="flex flex-col gap-2.5">
                {Object.entries(meanings).map(([type, meaning]) => (
                  <CheckboxField
                    key={type}
                    {...events}
                    value={type}
                    label={meaning}
                    help={<code>{type}</code>}
                  />
                ))}
              </div>
            </div>
          ))}
      </div>
    </fieldset>
  )
}
