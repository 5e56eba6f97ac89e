import { Check } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { cn } from './class-names'
import { FieldError } from './field'

/** The browser's own checkbox, so that it works in forms without script. Needs a label or an aria-label. */
export function Checkbox({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <span className="relative inline-flex size-4 shrink-0 align-middle">
      <input
        {...rest}
        type="checkbox"
        className={cn(
          'peer size-4 appearance-none rounded border border-input bg-card transition-colors',
          'checked:border-primary checked:bg-primary indeterminate:border-primary indeterminate:bg-primary',
          'disabled:cursor-not-allowed disabled:opacity-50 aria-invalid:border-danger',
          className,
        )}
      />
      <Check
        aria-hidden
        strokeWidth={3}
        className="pointer-events-none absolute inset-0.5 size-3 text-primary-foreground opacity-0 peer-checked:opacity-100 peer-indeterminate:opacity-0"
      />
      <span className="pointer-events-none absolute inset-x-1 top-[7px] h-0.5 rounded-full bg-primary-foreground opacity-0 peer-indeterminate:opacity-100" />
    </span>
  )
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
