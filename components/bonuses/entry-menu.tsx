'use client'

import { Undo2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { RowMenu } from '@/components/list/row-menu'
import { partnerText } from '@/components/partners/partner-text'
import { DropdownMenuItem } from '@/components/ui/dropdown-menu'
import { formatAmount } from '@/components/ui/format'
import type { ReversibleEntry, ReverseEntry } from './reverse-entry-dialog'

export type { ReverseEntry }

const ReverseEntryDialog = lazyDialog(async () => (await import('./reverse-entry-dialog')).ReverseEntryDialog)

interface EntryMenuProps {
  entry: ReversibleEntry
  reverse: ReverseEntry
}

/** The actions at the end of a manual entry's row. */
export function EntryMenu({ entry, reverse }: EntryMenuProps) {
  const [open, setOpen] = useState(false)
  const menuButton = useRef<HTMLButtonElement>(null)
  return (
    <>
      <RowMenu
        ref={menuButton}
        label={`Actions for the ${entry.kind} of ${partnerText(entry.beneficiaryId, entry.partnerName)}, ${formatAmount(entry)}`}
      >
        {() => (
          <DropdownMenuItem onSelect={() => setOpen(true)}>
            <Undo2 aria-hidden />
            Reverse
          </DropdownMenuItem>
        )}
      </RowMenu>
      <ReverseEntryDialog
        entry={entry}
        reverse={reverse}
        open={open}
        onClose={() => setOpen(false)}
        returnFocus={() => menuButton.current?.focus()}
      />
    </>
  )
}
