import { Search } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { useSearchKeys } from './search-shortcut'

const shared = {
  'data-palette': true,
  'aria-keyshortcuts': 'Meta+K Control+K',
  'aria-haspopup': 'dialog',
} as const

/** Opens the search from the sidebar. */
export function SearchButton({ onClick }: { onClick: () => void }) {
  const keys = useSearchKeys()
  return (
    <Button {...shared} onClick={onClick} className="w-full justify-start px-2 text-muted-foreground">
      <Search aria-hidden />
      <span className="flex-1 text-left font-normal">Search</span>
      <Kbd>{keys}</Kbd>
    </Button>
  )
}

/** Opens the search from the bar of narrow screens. */
export function SearchIconButton({ onClick }: { onClick: () => void }) {
  return (
    <Button {...shared} onClick={onClick} variant="ghost" size="icon" aria-label="Search" className="size-10">
      <Search aria-hidden className="size-5" />
    </Button>
  )
}
