'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Input, type InputProps } from './input'

/** A password that can be looked at while it is typed. */
export function PasswordInput(props: Omit<InputProps, 'type' | 'trailing'>) {
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <Input
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      trailing={
        <button
          type="button"
          aria-label={shown ? 'Hide password' : 'Show password'}
          onClick={() => setShown(!shown)}
          className="-mr-1 flex size-6 items-center justify-center rounded text-muted-foreground hover:text-foreground max-sm:size-8"
        >
          <Icon aria-hidden />
        </button>
      }
    />
  )
}
