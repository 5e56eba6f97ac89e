'use client'

import { toast } from 'sonner'
import { perform } from '@/components/form/action-result'
import { plural } from '@/components/ui/format'
import type { EditableCode, PendingCount } from './code-actions'
import { useCodesSection } from './codes-provider'

/** Disables and enables a code, and says so; what disabling did can be undone from its notice. */
export function useCodeStatus(code: string) {
  const { actions } = useCodesSection()

  const enable = async () => {
    const result = await perform(() => actions.update(code, { status: 'active' }))
    if (result.ok) toast.success(`${code} is enabled`)
    else toast.error(`${code} was not enabled`, { description: result.message })
  }
  /** Gives the words of what went wrong, for the dialog that asked. */
  const disable = async () => {
    const result = await perform(() => actions.update(code, { status: 'disabled' }))
    if (!result.ok) return result.message
    toast.success(`${code} is disabled`, {
      duration: 8000,
      action: { label: 'Undo', onClick: () => void enable() },
    })
  }
  return { enable, disable }
}

/** `pending` is undefined as long as it is not known. */
export function consequencesOfDisabling(
  { usedCount }: Pick<EditableCode, 'usedCount'>,
  pending?: PendingCount,
): string {
  const kept =
    usedCount > 0 ? ` Its ${plural(usedCount, 'use')} ${usedCount === 1 ? 'stays' : 'stay'} counted.` : ''
  return `Disabling stops new referrals at once: both APIs answer that the code is not valid. ${pendingText(pending)}${kept} Nobody else can take the code, and you can enable it again.`
}

function pendingText(pending: PendingCount | undefined): string {
  if (!pending) return 'Pending ones continue.'
  const { count, more } = pending
  if (count === 0) return 'None is pending.'
  return count === 1 ? '1 pending one continues.' : `${count}${more ? '+' : ''} pending ones continue.`
}
