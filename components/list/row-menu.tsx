'use client'

import { useState, type ComponentProps, type ReactNode } from 'react'
import { DropdownMenu, DropdownMenuContent, DropdownMenuTrigger } from '@/components/ui/dropdown-menu'

interface RowMenuProps {
  /** "Actions for PARTNER2024" */
  label: string
  ref: React.Ref<HTMLButtonElement>
  /** The items, rendered once the menu is opened. */
  children: () => ReactNode
}

/** The menu of a row. Rendered when it is first opened, so that a long table has no closed menus. */
export function RowMenu({ label, ref, children }: RowMenuProps) {
  const [wasOpened, setWasOpened] = useState(false)
  const button = (props?: ComponentProps<'button'>) => (
    <button ref={ref} type="button" className="menu" aria-label={label} aria-haspopup="menu" {...props} />
  )
  if (!wasOpened) return button({ onClick: () => setWasOpened(true) })
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenuTrigger asChild>{button()}</DropdownMenuTrigger>
      <DropdownMenuContent>{children()}</DropdownMenuContent>
    </DropdownMenu>
  )
}
