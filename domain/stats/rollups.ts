/** By what reports group their counts. */
export const statsGroupings = ['category', 'program', 'partner', 'code'] as const
export type StatsGrouping = (typeof statsGroupings)[number]

/**
 * The totals that are kept, each by group and period. There are few categories and programs, so their days are enough. There
 * may be many partners and codes, so reports over months read their totals of months.
 */
export const statsRollups = [
  'category_day',
  'program_day',
  'partner_day',
  'partner_month',
  'code_day',
  'code_month',
] as const
export type StatsRollup = (typeof statsRollups)[number]

/** Where something counts, by ids. */
export interface StatsGroups {
  categoryId: string | null
  programId: string | null
  referrerId: string
  /** Null for a manual entry. */
  referralCodeId: string | null
}

/** The group without a category, program or code. */
export const noGroup = ''

/** Where a manual entry counts: for its program and its partner. */
export function groupsOfEntry(entry: { programId: string; beneficiaryId: string }): StatsGroups {
  const { programId, beneficiaryId } = entry
  return { categoryId: null, programId, referrerId: beneficiaryId, referralCodeId: null }
}

/** The totals that include what happened on a day: their group, and the first day of their period. */
export function totalsOf(
  { categoryId, programId, referrerId, referralCodeId }: StatsGroups,
  day: string,
): { rollup: StatsRollup; groupKey: string; period: string }[] {
  const month = monthOf(day)
  return [
    { rollup: 'category_day', groupKey: categoryId ?? noGroup, period: day },
    { rollup: 'program_day', groupKey: programId ?? noGroup, period: day },
    { rollup: 'partner_day', groupKey: referrerId, period: day },
    { rollup: 'partner_month', groupKey: referrerId, period: month },
    { rollup: 'code_day', groupKey: referralCodeId ?? noGroup, period: day },
    { rollup: 'code_month', groupKey: referralCodeId ?? noGroup, period: month },
  ]
}

/** The first day of the month of a day. */
export function monthOf(day: string): string {
  return `${day.slice(0, 8)}01`
}
