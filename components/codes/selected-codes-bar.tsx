'use client'

import { useSelection } from '@/components/list/selection-provider'
import { plural } from '@/components/ui/format'
import { SelectionBar } from '@/components/ui/selection-bar'
import { maxSelectedCodes, queryOfCodes } from './print-paths'
import { ShareCodesMenu } from './share-codes-menu'

/** The number of the selected codes, and the actions on them. */
export function SelectedCodesBar() {
  const { selection, clear, focusList } = useSelection()
  return (
    <SelectionBar
      count={selection.size}
      summary={`${plural(selection.size, 'code')} selected`}
      detail={selection.size === maxSelectedCodes ? 'This is the maximum.' : undefined}
      onClear={() => {
        clear()
        focusList()
      }}
    >
      <ShareCodesMenu codes={queryOfCodes(selection.keys())} />
    </SelectionBar>
  )
}
