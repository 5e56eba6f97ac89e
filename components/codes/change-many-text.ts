import { plural } from '@/components/ui/format'
import type { ReferralCodeState } from '@/domain/referral-code/validity'
import type { MatchingCount } from './code-actions'
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

/**
 * What a change concerns: "38 codes. 2 are already expired and stay so." Without a selection, those that match the filters of the
 * list; `matching` is undefined until they are counted.
 */
export function describeChange(
  name: ChangeName | '',
  { selected, filter = {} }: Pick<ChangedCodes, 'selected' | 'filter'>,
  matching?: MatchingCount,
): string {
  if (!selected) {
    const counted = matching && `${matching.more ? 'more than ' : ''}${plural(matching.count, 'code')}`
    const isFiltered = Object.values(filter).some((value) => value !== undefined)
    const which = isFiltered ? 'all that match the filters of the list now' : 'all codes of the company'
    return `Changes ${counted ? `${counted}: ` : ''}${which}, on all pages.`
  }
  const count = plural(selected.length, 'code')
  const notes = (name ? (unaffected[name] ?? []) : []).flatMap(([state, text]) => {
    const affected = selected.filter((code) => code.state === state).length
    return affected ? [`${plural(affected, `is ${text} and stays so`, `are ${text} and stay so`)}`] : []
  })
  return [`Changes ${count}.`, ...notes.map((note) => `${note}.`)].join(' ')
}
