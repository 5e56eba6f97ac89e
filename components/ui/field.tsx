'use client'

import { CircleAlert } from 'lucide-react'
import { type ComponentProps, createContext, type ReactNode, useContext, useId } from 'react'
import { cn } from './class-names'

export interface FieldProps {
  label: ReactNode
  /** One sentence below the control. */
  help?: ReactNode
  /** Explains how to fix the value; shown under the help and linked to the control. */
  error?: ReactNode
  required?: boolean
  /** Shows "Optional" beside the label. */
  optional?: boolean
  /** Content at the right end of the label's line, such as a link or a counter. */
  aside?: ReactNode
  hideLabel?: boolean
  className?: string
  /** The control: Input, Textarea, Select or Switch. It takes its id and aria attributes from here. */
  children: ReactNode
}

export function Field(props: FieldProps) {
  const { label, help, error, required = false, optional, aside, hideLabel, className, children } = props
  const id = useId()
  const helpId = `${id}-help`
  const errorId = `${id}-error`
  const describedBy = [help ? helpId : '', error ? errorId : ''].filter(Boolean).join(' ') || undefined
  return (
    <FieldContext.Provider value={{ id, describedBy, invalid: Boolean(error), required }}>
      <div className={cn('flex min-w-0 flex-col gap-1.5', className)}>
        <div className={cn('flex items-baseline justify-between gap-2', hideLabel && 'sr-only')}>
          <Label htmlFor={id}>
            {label}
            {optional && <span className="ml-1.5 font-normal text-muted-foreground">Optional</span>}
          </Label>
          {aside && <span className="text-caption text-muted-foreground">{aside}</span>}
        </div>
        {children}
        {help && (
          <div id={helpId} className="text-caption text-muted-foreground">
            {help}
          </div>
        )}
        {/* Always rendered, so that an error that appears later is announced. */}
        <div aria-live="polite" className={cn(!error && '-mt-1.5')}>
          {error && <FieldError id={errorId}>{error}</FieldError>}
        </div>
      </div>
    </FieldContext.Provider>
  )
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-caption text-danger">
      <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  )
}

export interface FieldWiring {
  id: string
  describedBy?: string
  invalid: boolean
  required: boolean
}

const FieldContext = createContext<FieldWiring | null>(null)

interface ControlAttributes {
  id?: string
  required?: boolean
  'aria-describedby'?: string
  'aria-invalid'?: React.AriaAttributes['aria-invalid']
  'aria-required'?: React.AriaAttributes['aria-required']
}

/**
 * The attributes of a control inside a Field; those of the control itself win. `aria-required` and not
 * `required`, because the browser would show its own message instead of ours.
 */
export function useFieldWiring(own: ControlAttributes): ControlAttributes {
  const field = useContext(FieldContext)
  if (!field) return {}
  return {
    id: own.id ?? field.id,
    'aria-describedby': own['aria-describedby'] ?? field.describedBy,
    'aria-invalid': own['aria-invalid'] ?? (field.invalid || undefined),
    'aria-required': own['aria-required'] ?? (field.required || undefined),
  }
}

export function Label({ className, ...rest }: ComponentProps<'label'>) {
  return <label {...rest} className={cn('text-table font-medium text-foreground', className)} />
}
