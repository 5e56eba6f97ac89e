'use client'

import type { MouseEvent, ReactNode } from 'react'

/** One listener for all rows: a click opens a row, and text that is cut off is shown in full when pointed at. */
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
  const isElsewhere = !event.currentTarget.contains(target) // in a menu or dialog of the row, which is a child for React
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
