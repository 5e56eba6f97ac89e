'use client'

import { Eye, EyeOff, Search } from 'lucide-react'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { cn } from './class-names'
import { useFieldWiring } from './field'
import { Kbd } from './kbd'

export interface InputProps extends ComponentProps<'input'> {
  /** An icon or a short unit inside the field, before or after the text. */
  leading?: ReactNode
  trailing?: ReactNode
}

export function Input({ leading, trailing, className, type = 'text', ...rest }: InputProps) {
  const wiring = useFieldWiring(rest)
  const input = (
    <input
      {...rest}
      {...wiring}
      type={type}
      className={cn(
        'control h-8 read-only:bg-muted max-sm:h-10',
        leading && 'pl-8',
        trailing && 'pr-9',
        className,
      )}
    />
  )
  if (!leading && !trailing) return input
  return (
    <span className="relative flex w-full items-center">
      {leading && <Adornment className="left-2.5">{leading}</Adornment>}
      {input}
      {trailing && <Adornment className="right-2">{trailing}</Adornment>}
    </span>
  )
}

function Adornment({ className, children }: { className: string; children: ReactNode }) {
  return (
    <span
      className={cn(
        'pointer-events-none absolute flex items-center text-caption text-muted-foreground [&_svg:not([class*=size-])]:size-4 [&>button]:pointer-events-auto',
        className,
      )}
    >
      {children}
    </span>
  )
}

/** The page's search; the `/` key focuses it. Needs an aria-label. */
export function SearchInput({ className, ...rest }: InputProps & { 'aria-label': string }) {
  return (
    <Input
      {...rest}
      type="search"
      data-search
      autoComplete="off"
      spellCheck={false}
      leading={<Search aria-hidden />}
      trailing={<Kbd className="max-sm:hidden">/</Kbd>}
      className={cn('[&::-webkit-search-cancel-button]:hidden', className)}
    />
  )
}

/** A password field with a button to show the text. */
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

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  const wiring = useFieldWiring(rest)
  return (
    <textarea
      {...rest}
      {...wiring}
      rows={rows}
      className={cn('control py-1.5 read-only:bg-muted', className)}
    />
  )
}
