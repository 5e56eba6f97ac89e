'use client'

import { createContext, useContext } from 'react'

export interface FieldWiring {
  id: string
  describedBy?: string
  invalid: boolean
  required: boolean
}

export const FieldContext = createContext<FieldWiring | null>(null)

interface ControlAttributes {
  id?: string
  required?: boolean
  'aria-describedby'?: string
  'aria-invalid'?: React.AriaAttributes['aria-invalid']
  'aria-required'?: React.AriaAttributes['aria-required']
}

/**
 * What a control inside a Field must carry; what is written on the control itself wins. `aria-required` and not
 * `required`, because the browser's own bubble would speak before our words do.
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
