import { useId, type ComponentProps, type ReactNode } from 'react'
import { cn } from './class-names'
import { FieldError } from './field'

/** The browser's own checkbox, so that it works in forms without script. Needs a label or an aria-label. */
export function Checkbox({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return <input {...rest} type="checkbox" className={cn('checkbox', className)} />
}

export interface CheckboxFieldProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode
  help?: ReactNode
  error?: ReactNode
}

export function CheckboxField({ label, help, error, id: ownId, className, ...rest }: CheckboxFieldProps) {
  const fallbackId = useId()
  const id = ownId ?? fallbackId
  const describedBy =
    [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
  return (
    <div className={cn('flex items-start gap-2.5', className)}>
      <span className="flex h-5 items-center">
        <Checkbox {...rest} id={id} aria-describedby={describedBy} aria-invalid={error ? true : undefined} />
      </span>
      <div className="flex min-w-0 flex-col gap-0.5">
        <label htmlFor={id}>{label}</label>
        {help && (
          <span id={`${id}-help`} className="text-caption text-muted-foreground">
            {help}
          </span>
        )}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      </div>
    </div>
  )
}
