'use client'

import { Search } from 'lucide-react'
import { cn } from './class-names'
import { Input, type InputProps } from './input'
import { Kbd } from './kbd'

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
