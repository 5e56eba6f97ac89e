import { formatAmount, formatNumber } from '@/components/ui/format'
import type { Cost } from '@/domain/stats/counts'
import type { StatsGroup, StatsTotal } from '@/domain/stats/report'
import type { StatsGrouping } from '@/domain/stats/rollups'

export const groupingLabels: Record<StatsGrouping, string> = {
  category: 'Category',
  program: 'Program',
  partner: 'Partner',
  code: 'Code',
}

/** "summer", "No category", or the id of a partner without a name. */
export function nameOfGroup(by: StatsGrouping, { key, name }: Pick<StatsGroup, 'key' | 'name'>): string {
  return name ?? key ?? `No ${groupingLabels[by].toLowerCase()}`
}

/** What each approval of a period cost, rounded to the minor unit. Of costs in several currencies there is none. */
export function costsPerApproval({ costs, approved }: StatsTotal): Cost[] {
  if (approved === 0 || (costs?.length ?? 0) > 1) return []
  return (costs ?? []).map(({ currency, amountMinor }) => ({
    currency,
    amountMinor: Math.round(amountMinor / approved),
  }))
}

/** "80%" of the step before. Undefined when the step before has none, or fewer than this one. */
export function shareOf(count: number, before: number): string | undefined {
  return before > 0 && count <= before ? `${Math.round((count / before) * 100)}%` : undefined
}

/** "1,200.00 USD + 300.00 EUR", or a dash. */
export const formatCosts = (costs: readonly Cost[] | null) => costs?.map(formatAmount).join(' + ') || '–'

/** "+12" or "−3": for a row whose earlier value is beside it. */
export function formatDifference(current: number, previous: number): string {
  const difference = current - previous
  if (difference === 0) return '0'
  return `${difference > 0 ? '+' : '\u2212'}${formatNumber(Math.abs(difference))}`
}
