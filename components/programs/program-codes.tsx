import Link from 'next/link'
import { CategoryName } from '@/components/codes/category-name'
import { ClickableRow } from '@/components/codes/clickable-row'
import { codePath, type CodeView } from '@/components/codes/code-view'
import { listHref } from '@/components/codes/list-parameters'
import { StateBadge } from '@/components/codes/state-badge'
import { Card, CardHeader } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Meter } from '@/components/ui/meter'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'

const wide = 'max-md:hidden'
const textWidth = 'max-w-0 w-[26%]'

/** The codes whose referrals earn by this program, the most used first. */
export function ProgramCodes({
  programId,
  codes,
  more,
}: {
  programId: string
  codes: readonly CodeView[]
  more: boolean
}) {
  const all = (
    <Link
      href={listHref({ program: programId })}
      className="rounded text-table font-medium text-primary-text hover:underline"
    >
      All codes of this program
    </Link>
  )
  return (
    <Card>
      <CardHeader
        title="Codes"
        description={more ? `The ${codes.length} most used.` : undefined}
        action={codes.length > 0 && <span className="py-1">{all}</span>}
      />
      {codes.length === 0 ? (
        <EmptyState
          className="py-8"
          title="No code uses this program yet"
          description="Choose it when you create or edit a code, and the code’s referrals earn its bonuses."
        />
      ) : (
        <CodesTable codes={codes} />
      )}
    </Card>
  )
}

function CodesTable({ codes }: { codes: readonly CodeView[] }) {
  return (
    <div className="border-t">
      <Table label="Codes of this program">
        <TableHeader>
          <TableRow>
            <TableHead>Code</TableHead>
            <TableHead className={wide}>Category</TableHead>
            <TableHead className={wide}>Owner</TableHead>
            <TableHead>State</TableHead>
            <TableHead end>Used</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {codes.map(({ code, category, ownerId, state, usedCount, limit }) => (
            <ClickableRow key={code} href={codePath(code)}>
              <TableCell className="w-full max-w-0 md:w-[30%]">
                <Link
                  href={codePath(code)}
                  prefetch={false}
                  className="block truncate rounded font-mono font-medium"
                  title={code}
                >
                  {code}
                </Link>
              </TableCell>
              <TableCell className={`${wide} ${textWidth}`}>
                <CategoryName name={category} />
              </TableCell>
              <TableCell className={`${wide} ${textWidth}`}>
                <span className="block truncate font-mono" title={ownerId}>
                  {ownerId}
                </span>
              </TableCell>
              <TableCell>
                <StateBadge state={state} />
              </TableCell>
              <TableCell end>
                <Meter value={usedCount} max={limit} label={`Uses of ${code}`} className="max-md:min-w-14" />
              </TableCell>
            </ClickableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
