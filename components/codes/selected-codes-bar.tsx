'use client'

import { useRef, useState } from 'react'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { useSelection } from '@/components/list/selection-provider'
import { Button } from '@/components/ui/button'
import { plural } from '@/components/ui/format'
import { SelectionBar } from '@/components/ui/selection-bar'
import type { ReferralCodeState } from '@/domain/referral-code/validity'
import type { ManyChangesInput } from './code-actions'
import { queryOfCodes } from './print-paths'
import { ShareCodesMenu } from './share-codes-menu'

/** A selected code: its name is its id. */
export interface SelectedCode {
  id: string
  state: ReferralCodeState
}

/** The codes that a change concerns. */
export interface ChangedCodes extends Pick<ManyChangesInput, 'codes' | 'filter'> {
  /** Undefined for all that match the filter. */
  selected?: readonly SelectedCode[]
}

const ChangeManyDialog = lazyDialog(async () => (await import('./change-many-dialog')).ChangeManyDialog)

interface SelectedCodesBarProps {
  mayWrite: boolean
  /** The filters of the list. */
  filter: NonNullable<ManyChangesInput['filter']>
  /** Whether more codes match than those of this page. */
  hasOtherPages: boolean
}

/** The number of the selected codes, and the actions on them, or on all codes that match. */
export function SelectedCodesBar({ mayWrite, filter, hasOtherPages }: SelectedCodesBarProps) {
  const { selection, max, clear, focusList } = useSelection<SelectedCode>()
  /** The codes when the dialog opened, because the list behind it may change. */
  const [changed, setChanged] = useState<ChangedCodes>({})
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLElement>(null)
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const selected = [...selection.values()]
  const begin = (codes: ChangedCodes, button: HTMLElement) => {
    opener.current = button
    setChanged(codes)
    setOpen(true)
  }
  return (
    <>
      <SelectionBar
        count={selection.size}
        summary={`${plural(selection.size, 'code')} selected`}
        detail={selection.size === max ? 'This is the maximum.' : undefined}
        onClear={() => {
          clear()
          focusList()
        }}
      >
        {mayWrite && hasOtherPages && (
          <Button onClick={(event) => begin({ filter }, event.currentTarget)}>
            {isFiltered ? 'Change all that match' : 'Change all codes'}
          </Button>
        )}
        <ShareCodesMenu codes={queryOfCodes(selection.keys())} />
        {mayWrite && (
          <Button
            variant="primary"
            onClick={(event) => begin({ codes: selected.map(({ id }) => id), selected }, event.currentTarget)}
          >
            Change {plural(selection.size, 'code')}
          </Button>
        )}
      </SelectionBar>
      <ChangeManyDialog
        open={open}
        changed={changed}
        onStarted={() => {
          setOpen(false)
          clear()
        }}
        onClose={() => setOpen(false)}
        returnFocus={() => (opener.current?.isConnected ? opener.current.focus() : focusList())}
      />
    </>
  )
}
