'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'

/** The submit of a `<form action={serverAction}>`: shows by itself that the form is on its way. */
export function SubmitButton({ pending, variant = 'primary', ...rest }: ButtonProps) {
  const status = useFormStatus()
  return <Button {...rest} variant={variant} type="submit" pending={pending ?? status.pending} />
}
