import { DataTable, type Table } from '@/components/list/data-table'
import { CategoryName } from '@/components/ui/category-name'
import { formatNumber } from '@/components/ui/format'
import type { Days } from '@/domain/stats/period'
import { othersOf, type StatsTotal } from '@/domain/stats/report'
import type { StatsGrouping } from '@/domain/stats/rollups'
import type { Report } from '@/server/services/stats/get-report'
import { approvedHref } from './drill-down'
import {
  costsPerApproval,
  formatCosts,
  formatDifference,
  groupingLabels,
  nameOfGroup,
  shareOf,
} from './report-text'

interface Row {
  key: string
  name: string
  category?: string | null
  href: string | undefined
  total: StatsTotal
  previous: StatsTotal
}

/** The groups of a report with their sums, then those of the other groups and of all. A row leads to its approved referrals. */
export function ReportTable({ report, by, days }: { report: Report; by: StatsGrouping; days: Days }) {
  const groups: Row[] = report.groups.map((group) => ({
    key: `group ${group.key}`,
    name: nameOfGroup(by, group),
    ...(by === 'category' && { category: group.key }),
    href: approvedHref(days, { by, key: group.key }),
    total: group.total,
    previous: group.previous!,
  }))
  const others: Row = { key: 'others', name: 'Others', href: undefined, ...othersOf(report) }
  const all: Row = {
    key: 'all',
    name: 'Total',
    href: approvedHref(days),
    total: report.total,
    previous: report.previous!,
  }
  return <DataTable table={tableOf(by)} rows={[...groups, ...(report.more ? [others] : []), all]} inCard />
}

/** "80 (80%)": of the approved. */
function paidText({ approved, paid }: StatsTotal): string {
  const share = shareOf(paid, approved)
  return share === undefined ? formatNumber(paid) : `${formatNumber(paid)} (${share})`
}

const tableOf = (by: StatsGrouping): Table<Row> => ({
  label: `By ${groupingLabels[by].toLowerCase()}`,
  keyOf: ({ key }) => key,
  hrefOf: ({ href }) => href,
  columns: [
    {
      header: groupingLabels[by],
      ...(by === 'code' && { className: 'font-mono' }),
      cell: ({ name, category }) => (category == null ? name : <CategoryName name={category} />),
    },
    {
      header: 'Visits',
      width: 'w-20',
      end: true,
      labeled: true,
      hideBelow: 'lg',
      cell: ({ total }) => formatNumber(total.visits),
    },
    {
      header: 'Started',
      width: 'w-20',
      end: true,
      labeled: true,
      hideBelow: 'md',
      cell: ({ total }) => formatNumber(total.started),
    },
    {
      header: 'Approved',
      width: 'w-24',
      end: true,
      labeled: true,
      sorted: 'descending',
      cell: ({ total }) => formatNumber(total.approved),
    },
    {
      header: 'Paid',
      width: 'w-28',
      end: true,
      labeled: true,
      hideBelow: 'lg',
      cell: ({ total }) => paidText(total),
    },
    {
      header: 'Before',
      width: 'w-20',
      end: true,
      labeled: true,
      hideBelow: 'md',
      cell: ({ previous }) => formatNumber(previous.approved),
    },
    {
      header: 'Change',
      width: 'w-20',
      end: true,
      labeled: true,
      cell: ({ total, previous }) => formatDifference(total.approved, previous.approved),
    },
    {
      header: 'Reversed',
      width: 'w-24',
      end: true,
      labeled: true,
      hideBelow: '2xl',
      cell: ({ total }) => formatNumber(total.reversed),
    },
    {
      header: 'Cost',
      width: 'w-56',
      end: true,
      labeled: true,
      hideBelow: 'md',
      cell: ({ total }) => formatCosts(total.costs),
    },
    {
      header: 'Per approval',
      width: 'w-44',
      end: true,
      labeled: true,
      hideBelow: '2xl',
      cell: ({ total }) => formatCosts(costsPerApproval(total)),
    },
  ],
})
