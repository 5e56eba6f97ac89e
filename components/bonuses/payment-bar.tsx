'use client'

import { useRef, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { perform, type Action } from '@/components/form/action-result'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { useSelection } from '@/components/list/selection-provider'
import { Button } from '@/components/ui/button'
import { formatNumber, plural } from '@/components/ui/format'
import { SelectionBar } from '@/components/ui/selection-bar'
import type { BonusFilters } from './bonuses-list'
import type { MarkPaid } from './mark-paid-dialog'
import { runText, type SelectedBonus } from './selection'

const MarkPaidDialog = lazyDialog(async () => (await import('./mark-paid-dialog')).MarkPaidDialog)

/** The payable bonuses of a filter on all pages, oldest first, up to the maximum of one payment run. */
type FindPayable = Action<BonusFilters, readonly SelectedBonus[]>

interface PaymentBarProps {
  filters: BonusFilters
  /** Whether the filter has other pages than this one. */
  more: boolean
  markPaid: MarkPaid
  findPayable: FindPayable
}

/** The number and sum of the selected bonuses, and the payment run. */
export function PaymentBar({ filters, more, markPaid, findPayable }: PaymentBarProps) {
  const { selection, max, select, deselect, clear, focusList } = useSelection<SelectedBonus>()
  /** The selection when the dialog opened, because the list behind it may change. */
  const [run, setRun] = useState<readonly SelectedBonus[]>([])
  const [open, setOpen] = useState(false)
  /** The number of bonuses in the whole filter, once all are selected. */
  const [wholeCount, setWholeCount] = useState(Infinity)
  const [finding, startFinding] = useTransition()
  const opener = useRef<HTMLButtonElement>(null)
  const selected = runText([...selection.values()])
  const full = selection.size === max
  const hasMore = more && selection.size < Math.min(wholeCount, max)

  const selectAll = () =>
    startFinding(async () => {
      const found = await perform(() => findPayable(filters))
      if (!found.ok) return void toast.error(found.message)
      select(found.value)
      setWholeCount(found.value.length)
    })
  const clearAll = () => {
    clear()
    setWholeCount(Infinity)
  }
  const begin = () => {
    setRun([...selection.values()])
    setOpen(true)
  }
  const leaveOut = (ids: readonly string[]) => {
    const left = run.filter(({ id }) => !ids.includes(id))
    deselect(ids)
    setRun(left)
    if (left.length === 0) setOpen(false)
  }

  return (
    <>
      <SelectionBar
        count={selection.size}
        summary={`${plural(selection.size, 'bonus', 'bonuses')} selected`}
        detail={full ? `${selected}. This is the maximum for one payment run.` : selected}
        onClear={() => {
          clearAll()
          focusList()
        }}
      >
        {hasMore && (
          <Button pending={finding} onClick={selectAll}>
            Select all payable in this filter, up to {formatNumber(max)}
          </Button>
        )}
        <Button ref={opener} variant="primary" onClick={begin}>
          Mark as paid
        </Button>
      </SelectionBar>
      <MarkPaidDialog
        open={open}
        bonuses={run}
        markPaid={markPaid}
        onLeaveOut={leaveOut}
        onPaid={() => {
          setOpen(false)
          clearAll()
        }}
        onClose={() => setOpen(false)}
        returnFocus={() => (opener.current ? opener.current.focus() : focusList())}
      />
    </>
  )
}
