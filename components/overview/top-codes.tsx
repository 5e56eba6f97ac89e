import Link from 'next/link'
import { CategoryName } from '@/components/ui/category-name'
import { ClickableRow } from '@/components/codes/clickable-row'
import { codePath } from '@/components/paths'
import { codesList } from '@/components/codes/codes-list'
import { codeStates } from '@/components/codes/code-state'
import { StateBadge } from '@/components/ui/badge'
import { Card, CardHeader } from '@/components/ui/card'
import { Meter } from '@/components/ui/meter'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { TopCode } from './overview-view'

const wide = 'max-md:hidden'

export function TopCodes({ codes }: { codes: readonly TopCode[] }) {
  return (
    <Card>
      <CardHeader
        title="Top codes"
        description="Most used of all time."
        action={
          <Link
            href={codesList.href({}, { sort: 'most_used' })}
            className="rounded py-1 text-table font-medium text-primary-text hover:underline"
          >
            View all codes
          </Link>
        }
      />
      <Table label="Top codes">
        <TableHeader>
          <TableRow>
            <TableHead>Code</TableHead>
            <TableHead className={wide}>Category</TableHead>
            <TableHead className={wide}>Partner</TableHead>
            <TableHead className={wide}>State</TableHead>
            <TableHead end>Used</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {codes.map((code) => (
            <ClickableRow key={code.code} href={codePath(code.code)}>
              <TableCell className="max-md:w-full max-md:max-w-0 max-md:py-2.5">
                <Link
                  href={codePath(code.code)}
                  prefetch={false}
                  title={code.code}
                  className="block truncate rounded font-mono font-medium md:max-w-64"
                >
                  {code.code}
                </Link>
                <span className="mt-1 flex items-center gap-2 md:hidden">
                  <StateBadge of={codeStates[code.state]} />
                  {code.category !== null && <CategoryName name={code.category} />}
                </span>
              </TableCell>
              <TableCell className={wide}>
                <CategoryName name={code.category} />
              </TableCell>
              <TableCell className={wide}>
                <span className="block max-w-48 truncate font-mono" title={code.ownerId}>
                  {code.ownerId}
                </span>
              </TableCell>
              <TableCell className={wide}>
                <StateBadge of={codeStates[code.state]} />
              </TableCell>
              <TableCell end>
                <Meter value={code.usedCount} max={code.limit} />
              </TableCell>
            </ClickableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}
