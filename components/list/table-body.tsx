'use client'

import type { MouseEvent, ReactNode } from 'react'

/** One listener for all rows: a click opens a row, and hovering shows truncated text in full. */
export function TableBody({ isClickable, children }: { isClickable: boolean; children: ReactNode }) {
  return (
    <tbody
      data-clickable={isClickable || undefined}
      onClick={isClickable ? openRow : undefined}
      onMouseOver={showCutText}
    >
      {children}
    </tbody>
  )
}

function openRow(event: MouseEvent<HTMLElement>) {
  const target = event.target as Element
  // In a menu or dialog of the row: a child in React, but not in the DOM.
  const isElsewhere = !event.currentTarget.contains(target)
  if (isElsewhere || target.closest('a, button, input, label') || window.getSelection()?.toString()) return
  const link = target.closest('tr')?.querySelector('a')
  if (!link) return
  if (event.metaKey || event.ctrlKey) window.open(link.href, '_blank', 'noopener')
  else link.click()
}

function showCutText(event: MouseEvent<HTMLElement>) {
  const cell = (event.target as Element).closest<HTMLElement>('td, th')
  if (cell && cell.scrollWidth > cell.clientWidth) cell.title = cell.innerText
}
