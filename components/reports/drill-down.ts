import { referralsList } from '@/components/referrals/referrals-list'
import type { Days } from '@/domain/stats/period'
import type { StatsGrouping } from '@/domain/stats/rollups'

/** A group of a report; the key is null for referrals without a category or program. */
interface Group {
  by: StatsGrouping
  key: string | null
}

const filterNames = { category: 'category', program: 'program', partner: 'referrer', code: 'code' } as const

/** The list of the referrals that were approved in these days and still are, of one group or of all. */
export function approvedHref(days: Days, group?: Group): string | undefined {
  const filter = filterOf(group)
  return (
    filter && referralsList.href({ ...filter, state: 'approved', decidedFrom: days.from, decidedTo: days.to })
  )
}

/** The list of the referrals that were created in these days. */
export const startedHref = (days: Days) => referralsList.href({ from: days.from, to: days.to })

/** Undefined for a group that the list has no filter for. */
function filterOf(group: Group | undefined): Record<string, string> | undefined {
  if (!group) return {}
  return group.key === null ? undefined : { [filterNames[group.by]]: group.key }
}
