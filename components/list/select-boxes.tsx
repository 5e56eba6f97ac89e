'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { useSelection } from './selection-provider'

/** The header check box: selects the rows of this page that can be selected. `many`: "payable bonuses". */
export function SelectPage({ many }: { many: string }) {
  const { selection, selectable, select, deselect } = useSelection()
  const count = selectable.filter(({ id }) => selection.has(id)).length
  const isEmpty = selectable.length === 0
  const isWhole = !isEmpty && count === selectable.length
  return (
    <label title={isEmpty ? `This page has no ${many}` : undefined}>
      <Checkbox
        checked={isWhole}
        disabled={isEmpty}
        onChange={() => (isWhole ? deselect(selectable.map(({ id }) => id)) : select(selectable))}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && !isWhole
        }}
      />
      <span>{`Select all ${many} on this page${isEmpty ? ': there are none' : ''}`}</span>
    </label>
  )
}

interface SelectRowProps {
  id: string
  /** "the bonus of user_1, 50.00 USD" */
  name: string
  /** Why it cannot be selected; undefined if it can. */
  reason?: string
}

/** The check box of a row. With the Shift key it also selects the rows since the last one. */
export function SelectRow({ id, name, reason }: SelectRowProps) {
  const { selection, toggle } = useSelection()
  return (
    <label title={reason && `Cannot be selected: ${reason}`}>
      <Checkbox
        aria-label={`Select ${name}${reason ? `: not possible, ${reason}` : ''}`}
        checked={selection.has(id)}
        disabled={reason !== undefined}
        onChange={({ nativeEvent }) => toggle(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
    </label>
  )
}
