import { codesList } from '@/components/codes/codes-list'
import { codesTableOf } from '@/components/codes/codes-table'
import { DataTable } from '@/components/list/data-table'
import { Card, CardHeader } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { TopCode } from './overview-view'

const table = codesTableOf('Top codes')

export function TopCodes({ codes }: { codes: readonly TopCode[] }) {
  return (
    <Card>
      <CardHeader
        title="Top codes"
        description="Most used, all time."
        action={
          <TextLink href={codesList.href({}, { sort: 'most_used' })} className="text-table font-medium">
            View all codes
          </TextLink>
        }
      />
      <DataTable table={table} rows={codes} sort="most_used" inCard />
    </Card>
  )
}
