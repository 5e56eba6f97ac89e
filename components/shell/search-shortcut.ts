import { useAfterHydration } from '@/components/ui/after-hydration'

/** Whether the key opens and closes the search: ⌘K or Ctrl-K. */
export function isSearchShortcut({
  key,
  metaKey,
  ctrlKey,
  altKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>): boolean {
  return (metaKey || ctrlKey) && !altKey && !shiftKey && key.toLowerCase() === 'k'
}

/** The keys as this computer's keyboard names them. */
export function useSearchKeys(): string {
  const inBrowser = useAfterHydration()
  return inBrowser && /^(Mac|iP)/.test(navigator.platform) ? '⌘K' : 'Ctrl K'
}
