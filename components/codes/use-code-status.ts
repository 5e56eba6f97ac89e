'use client'

import { toast } from 'sonner'
import { perform } from '@/components/form/action-result'
import { describePending, type PendingCount } from '@/components/referrals/pending-count'
import { plural } from '@/components/ui/format'
import type { EditableCode } from './code-actions'
import { useCodesSection } from './codes-provider'

/** Disables and enables a code with a toast, from which disabling can be undone. */
export function useCodeStatus(code: string) {
  const { actions } = useCodesSection()

  const enable = async () => {
    const result = await perform(() => actions.update(code, { status: 'active' }))
    if (result.ok) toast.success(`${code} is enabled`)
    else toast.error(code, { description: result.message })
  }
  /** Returns the error message, which the confirmation dialog shows. */
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

/** `pending` is undefined until it is loaded. */
export function consequencesOfDisabling(
  { usedCount }: Pick<EditableCode, 'usedCount'>,
  pending?: PendingCount,
): string {
  const kept =
    usedCount > 0 ? ` Its ${plural(usedCount, 'use')} ${usedCount === 1 ? 'stays' : 'stay'} counted.` : ''
  return `Disabling stops new referrals immediately: both APIs report the code as invalid. ${pending ? describePending(pending) : 'Pending referrals continue.'}${kept} The code stays reserved, and you can enable it again.`
}
