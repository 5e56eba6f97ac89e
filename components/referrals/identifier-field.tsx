import type { UseFormRegisterReturn } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

interface IdentifierFieldProps {
  label: string
  help?: string
  error: string | undefined
  field: UseFormRegisterReturn
  autoFocus?: boolean
}

/** A field for a code or a user id, pasted or typed exactly. */
export function IdentifierField({ field, autoFocus, ...props }: IdentifierFieldProps) {
  return (
    <Field required {...props}>
      <Input
        {...field}
        className="font-mono"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        autoFocus={autoFocus}
      />
    </Field>
  )
}
