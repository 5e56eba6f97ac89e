'use client'

import { Command } from 'cmdk'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

interface ComboboxProps {
  label: string
  placeholder: string
  /** The typed text, if the items follow from it; otherwise, the items that contain it are shown. */
  text?: string
  onTextChange?: (text: string) => void
  children: ReactNode
}

/** A text field and the items that one can choose with it, by pointer or arrow keys. */
export function Combobox({ label, placeholder, text, onTextChange, children }: ComboboxProps) {
  return (
    <Command label={label} shouldFilter={text === undefined} className="flex min-h-0 flex-col">
      <Command.Input
        autoFocus
        placeholder={placeholder}
        {...(text !== undefined && { value: text })}
        {...(onTextChange && { onValueChange: onTextChange })}
        className="h-10 shrink-0 border-b bg-transparent px-3 outline-none placeholder:text-muted-foreground max-sm:h-12 max-sm:px-5 max-sm:text-base"
      />
      <Command.List label={label} className="max-h-72 overflow-y-auto p-1 max-sm:max-h-[60dvh]">
        {text === undefined && (
          <Command.Empty className="px-2 py-3 text-muted-foreground">Nothing matches.</Command.Empty>
        )}
        {children}
      </Command.List>
    </Command>
  )
}

interface ComboboxItemProps {
  value?: string
  /** Other texts that find the item. */
  keywords?: string[]
  /** A muted detail at the right. */
  detail?: ReactNode
  isChosen?: boolean
  onSelect: () => void
  children: ReactNode
}

export function ComboboxItem({ detail, isChosen, children, ...rest }: ComboboxItemProps) {
  return (
    <Command.Item
      {...rest}
      className="flex min-h-8 cursor-default items-center gap-2 rounded px-2 py-1 select-none data-[selected=true]:bg-hover max-sm:min-h-11 max-sm:px-4"
    >
      <span className="min-w-0 truncate">{children}</span>
      {isChosen && <Check aria-label="Chosen" className="size-4 shrink-0 text-muted-foreground" />}
      {detail !== undefined && (
        <span className="ml-auto min-w-0 truncate pl-2 text-table text-muted-foreground">{detail}</span>
      )}
    </Command.Item>
  )
}
