'use client'

import { useEffect, useState } from 'react'
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
} from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { isSearchShortcut, useSearchKeys } from './search-shortcut'

const shortcuts = [
  { keys: '/', action: 'Focus the search of the page' },
  { keys: 'c', action: 'Create, on pages with a create button' },
  { keys: '?', action: 'Show these shortcuts' },
  { keys: 'Esc', action: 'Close a dialog or menu' },
]

/**
 * ⌘K or Ctrl-K clicks [data-palette], `/` focuses [data-search], `c` clicks [data-create]. Inactive in a menu and a dialog;
 * single keys are also inactive in a field.
 */
export function KeyboardShortcuts() {
  const [open, setOpen] = useState(false)
  const searchKeys = useSearchKeys()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isLayerOpen()) return
      const palette = isSearchShortcut(event) ? visible('[data-palette]') : undefined
      if (palette) palette.click()
      else if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return
      else if (event.key === '?') setOpen(true)
      else if (event.key === '/') visible('[data-search]')?.focus()
      else if (event.key === 'c') visible('[data-create]')?.click()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogContent width="sm">
        <DialogHeader>
          <DialogTitle>Keyboard shortcuts</DialogTitle>
          <DialogDescription>Single-key shortcuts are off while you type in a field.</DialogDescription>
        </DialogHeader>
        <DialogBody>
          <dl className="flex flex-col gap-2">
            {[{ keys: searchKeys, action: 'Search everything' }, ...shortcuts].map(({ keys, action }) => (
              <div key={keys} className="flex items-center justify-between gap-4">
                <dt className="order-2">
                  <Kbd>{keys}</Kbd>
                </dt>
                <dd>{action}</dd>
              </div>
            ))}
          </dl>
        </DialogBody>
      </DialogContent>
    </Dialog>
  )
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input, textarea, select, [contenteditable=true], [role=menuitem], [role=option]')
  )
}

function isLayerOpen(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') !== null
}

function visible(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.offsetParent !== null,
  )
}
