import type { Table } from '@/components/list/data-table'
import { formatNumber } from '@/components/ui/format'
import type { PartnerMonth } from '@/server/services/partner/partner-months'

const monthFormat = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const counts = [
  { header: 'Visits', name: 'visits' },
  { header: 'Started', name: 'started' },
  { header: 'Approved', name: 'approved' },
  { header: 'Reversed', name: 'reversed' },
] as const

export const partnerMonthsTable: Table<PartnerMonth> = {
  label: 'Uses by month',
  keyOf: ({ month }) => month,
  columns: [
    {
      header: 'Month',
      sorted: 'descending',
      cell: ({ month }) => monthFormat.format(new Date(`${month}-01T00:00:00Z`)),
    },
    ...counts.map(({ header, name }) => ({
      header,
      width: 'w-24',
      end: true,
      labeled: true,
      cell: (row: PartnerMonth) =>
        row[name] === 0 ? <span className="text-muted-foreground">0</span> : formatNumber(row[name]),
    })),
  ],
}
