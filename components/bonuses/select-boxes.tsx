'use client'

import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { TableCell, TableHead, TableRow } from '@/components/ui/table'
import type { SelectedBonus } from './selection'
import { useBonusSelection } from './selection-provider'

/** The label is as high as its row and reaches to the edges, so that a near miss is a hit. */
const labelStyle = '-my-1 -mr-3 -ml-4 flex min-h-10 items-center pr-3 pl-4 has-enabled:cursor-pointer'
const columnStyle = 'w-8 pr-0'
const boxStyle = 'disabled:border-border disabled:bg-muted disabled:opacity-100'

/** Over the column of boxes: selects what can be paid on this page. */
export function SelectPageHead() {
  const { selection, payable, select, deselect } = useBonusSelection()
  const count = payable.filter(({ id }) => selection.has(id)).length
  const all = payable.length > 0 && count === payable.length
  const change = () => (all ? deselect(payable.map(({ id }) => id)) : select(payable))
  return (
    <TableHead className={columnStyle}>
      <label
        className={labelStyle}
        title={payable.length === 0 ? 'No bonus on this page is payable' : undefined}
      >
        <Checkbox
          className={boxStyle}
          aria-label={
            payable.length === 0
              ? 'Select all payable on this page: there are none'
              : 'Select all payable on this page'
          }
          checked={all}
          disabled={payable.length === 0}
          onChange={change}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && !all
          }}
        />
      </label>
    </TableHead>
  )
}

interface SelectableRowProps {
  bonus: SelectedBonus
  /** "the bonus of user_1, 50.00 USD" */
  name: string
  /** Why it cannot be selected, if it cannot. */
  reason?: string | undefined
  children: ReactNode
}

/** A row that begins with a box. */
export function SelectableRow({ bonus, name, reason, children }: SelectableRowProps) {
  const { selection, select, deselect } = useBonusSelection()
  const selected = reason === undefined && selection.has(bonus.id)
  return (
    <TableRow aria-selected={selected || undefined}>
      <TableCell className={columnStyle}>
        <label className={labelStyle} title={reason && `Cannot be selected: ${reason}`}>
          <Checkbox
            className={boxStyle}
            aria-label={reason ? `Select ${name}: not possible, ${reason}` : `Select ${name}`}
            checked={selected}
            disabled={reason !== undefined}
            onChange={() => (selected ? deselect([bonus.id]) : select([bonus]))}
          />
        </label>
      </TableCell>
      {children}
    </TableRow>
  )
}
