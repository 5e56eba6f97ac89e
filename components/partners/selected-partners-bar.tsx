'use client'

import { useRef, useState, type ComponentProps } from 'react'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { useSelection } from '@/components/list/selection-provider'
import { Button } from '@/components/ui/button'
import { plural } from '@/components/ui/format'
import { SelectionBar } from '@/components/ui/selection-bar'
import type { TagChange } from '@/domain/partner/partner'
import type { TagDialog as Dialog } from './tag-dialog'

const TagDialog = lazyDialog(async () => (await import('./tag-dialog')).TagDialog)

/** The number of the selected partners, and the changes of their tags. */
export function SelectedPartnersBar({ changeTag }: Pick<ComponentProps<typeof Dialog>, 'changeTag'>) {
  const { selection, max, clear, focusList } = useSelection()
  const [change, setChange] = useState<TagChange['change']>('add')
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLElement>(null)
  const button = (kind: TagChange['change'], label: string) => (
    <Button
      onClick={(event) => {
        opener.current = event.currentTarget
        setChange(kind)
        setOpen(true)
      }}
    >
      {label}
    </Button>
  )
  return (
    <>
      <SelectionBar
        count={selection.size}
        summary={`${plural(selection.size, 'partner')} selected`}
        detail={selection.size === max ? 'This is the maximum.' : undefined}
        onClear={() => {
          clear()
          focusList()
        }}
      >
        {button('remove', 'Remove tag')}
        {button('add', 'Add tag')}
      </SelectionBar>
      <TagDialog
        open={open}
        change={change}
        userIds={[...selection.keys()]}
        changeTag={changeTag}
        onDone={() => {
          setOpen(false)
          clear()
        }}
        onClose={() => setOpen(false)}
        returnFocus={() => (opener.current?.isConnected ? opener.current.focus() : focusList())}
      />
    </>
  )
}
