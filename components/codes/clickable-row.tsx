'use client'

import { useRouter } from 'next/navigation'
import type { MouseEvent, ReactNode } from 'react'
import { TableRow } from '@/components/ui/table'

/** A row that opens its thing wherever it is clicked; the link in its first cell does the same for keyboards. */
export function ClickableRow({ href, children }: { href: string; children: ReactNode }) {
  const router = useRouter()
  const open = (event: MouseEvent<HTMLTableRowElement>) => {
    const target = event.target as Element
    // Menus and dialogs of the row are its children for React, but not in the page.
    if (
      !event.currentTarget.contains(target) ||
      target.closest('a, button') ||
      window.getSelection()?.toString()
    )
      return
    if (event.metaKey || event.ctrlKey) window.open(href, '_blank', 'noopener')
    else router.push(href)
  }
  return (
    <TableRow onClick={open} className="cursor-pointer">
      {children}
    </TableRow>
  )
}
