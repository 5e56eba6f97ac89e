import { codesList } from '@/components/codes/codes-list'
import { codesTableOf } from '@/components/codes/codes-table'
import { DataTable, type Table } from '@/components/list/data-table'
import { Card, CardHeader } from '@/components/ui/card'
import { formatNumber } from '@/components/ui/format'
import { TextLink } from '@/components/ui/text-link'
import type { TopCode } from './overview-view'

const codesTable = codesTableOf('Top codes')

const table: Table<TopCode> = {
  ...codesTable,
  columns: [
    ...codesTable.columns,
    {
      header: 'Approved in range',
      width: 'w-36',
      end: true,
      labeled: true,
      sorted: 'descending',
      cell: ({ approvedCount }) => formatNumber(approvedCount),
    },
  ],
}

export function TopCodes({ codes, emptyText }: { codes: readonly TopCode[]; emptyText: string }) {
  return (
    <Card>
      <CardHeader
        title="Top codes"
        description={codes.length > 0 ? 'With most approvals in this range.' : emptyText}
        action={
          <TextLink href={codesList.href({}, { sort: 'most_used' })} className="text-table font-medium">
            View all codes
          </TextLink>
        }
      />
      {codes.length > 0 && <DataTable table={table} rows={codes} inCard />}
    </Card>
  )
}
