'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonProps } from './button'

/** The submit button of a `<form action={serverAction}>`; shows a spinner while the form is being sent. */
export function SubmitButton({ pending, variant = 'primary', ...rest }: ButtonProps) {
  const status = useFormStatus()
  return <Button {...rest} variant={variant} type="submit" pending={pending ?? status.pending} />
}
