import { plural } from '@/components/ui/format'
import type { ReferralCodeState } from '@/domain/referral-code/validity'
import type { ChangedCodes } from './selected-codes-bar'

export const changeLabels = {
  disable: 'Disable',
  enable: 'Enable',
  expiresAt: 'Set the expiry',
  maxUses: 'Set the limit',
  category: 'Set the category',
  programId: 'Set the program',
  userId: 'Hand to another partner',
  addToDescription: 'Add to the description',
} as const
export type ChangeName = keyof typeof changeLabels

/** What stays as it is although a change concerns it. */
const unaffected: Partial<Record<ChangeName, [state: ReferralCodeState, text: string][]>> = {
  disable: [['disabled', 'already disabled']],
  enable: [
    ['expired', 'expired'],
    ['limit_reached', 'at its limit'],
  ],
  maxUses: [['expired', 'expired']],
}

/** What a change concerns: "38 codes. 2 are already expired and stay so." */
export function describeChange(name: ChangeName, { selected }: Pick<ChangedCodes, 'selected'>): string {
  if (!selected) return 'Changes all codes that match the filters of the list now, on all its pages.'
  const count = plural(selected.length, 'code')
  const notes = (unaffected[name] ?? []).flatMap(([state, text]) => {
    const affected = selected.filter((code) => code.state === state).length
    return affected ? [`${plural(affected, `is ${text} and stays so`, `are ${text} and stay so`)}`] : []
  })
  return [`Changes ${count}.`, ...notes.map((note) => `${note}.`)].join(' ')
}
