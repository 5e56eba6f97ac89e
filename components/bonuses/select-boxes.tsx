'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { useBonusSelection } from './selection-provider'

/** The header check box: selects the payable bonuses of this page. */
export function SelectPage() {
  const { selection, payable, select, deselect } = useBonusSelection()
  const count = payable.filter(({ id }) => selection.has(id)).length
  const isEmpty = payable.length === 0
  const isWhole = !isEmpty && count === payable.length
  return (
    <label title={isEmpty ? 'No bonus on this page is payable' : undefined}>
      <Checkbox
        checked={isWhole}
        disabled={isEmpty}
        onChange={() => (isWhole ? deselect(payable.map(({ id }) => id)) : select(payable))}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && !isWhole
        }}
      />
      <span>
        {isEmpty ? 'Select all payable on this page: there are none' : 'Select all payable on this page'}
      </span>
    </label>
  )
}

interface SelectBonusProps {
  id: string
  /** "user_1, 50.00 USD" */
  name: string
  /** Why it cannot be selected; undefined if it can. */
  reason?: string
}

export function SelectBonus({ id, name, reason }: SelectBonusProps) {
  const { selection, payable, select, deselect } = useBonusSelection()
  const isSelected = selection.has(id)
  const change = () => (isSelected ? deselect([id]) : select(payable.filter((bonus) => bonus.id === id)))
  return (
    <label title={reason && `Cannot be selected: ${reason}`}>
      <Checkbox
        aria-label={`Select the bonus of ${name}${reason ? `: not possible, ${reason}` : ''}`}
        checked={isSelected}
        disabled={reason !== undefined}
        onChange={change}
      />
    </label>
  )
}
