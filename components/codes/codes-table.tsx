import Link from 'next/link'
import { CopyButton } from '@/components/ui/copy-button'
import { Meter } from '@/components/ui/meter'
import { RelativeTime } from '@/components/ui/relative-time'
import {
  Table,
  TableActionsHead,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table'
import { CategoryName } from './category-name'
import { ClickableRow } from './clickable-row'
import { CodeMenu } from './code-menu'
import { codePath, type CodeView } from './code-view'
import type { CodeSort } from './list-parameters'
import { StateBadge } from './state-badge'

/** From 1280 px every fact has its column; on phones state and category stand under the code. The rest is on its page. */
const wide = 'max-md:hidden'
const widest = 'max-xl:hidden'
/** Columns of free text share what the others leave, and cut their text rather than widen the table. */
const codeWidth = 'max-w-0 w-full md:w-[24%]'
const textWidth = 'max-w-0 w-[19%] xl:w-[15%]'

export function CodesTable({ codes, sort }: { codes: readonly CodeView[]; sort: CodeSort }) {
  return (
    <div className="rounded-card border bg-card">
      <Table label="Referral codes">
        <TableHeader>
          <TableRow>
            <TableHead aria-sort={sort === 'code' ? 'ascending' : undefined}>Code</TableHead>
            <TableHead className={wide}>Category</TableHead>
            <TableHead className={wide}>Owner</TableHead>
            <TableHead className={widest}>Program</TableHead>
            <TableHead className={wide}>State</TableHead>
            <TableHead
              end
              className="max-md:px-1"
              aria-sort={sort === 'most_used' ? 'descending' : undefined}
            >
              Used
            </TableHead>
            <TableHead className={widest} aria-sort={sort === 'newest' ? 'descending' : undefined}>
              Created
            </TableHead>
            <TableActionsHead />
          </TableRow>
        </TableHeader>
        <TableBody>
          {codes.map((code) => (
            <CodeRow key={code.code} code={code} />
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

function CodeRow({ code }: { code: CodeView }) {
  return (
    <ClickableRow href={codePath(code.code)}>
      <TableCell className={`${codeWidth} max-md:py-2.5`}>
        <span className="flex items-center gap-1">
          <Link
            href={codePath(code.code)}
            prefetch={false}
            className="min-w-0 truncate rounded font-mono font-medium"
            title={code.code}
          >
            {code.code}
          </Link>
          <CopyButton value={code.code} label={`Copy ${code.code}`} className="-my-1 text-muted-foreground" />
        </span>
        <span className="mt-1 flex items-center gap-2 md:hidden">
          <StateBadge state={code.state} />
          {code.category !== null && (
            <CategoryName name={code.category} className="text-caption text-muted-foreground" />
          )}
        </span>
      </TableCell>
      <TableCell className={`${wide} ${textWidth}`}>
        <CategoryName name={code.category} />
      </TableCell>
      <TableCell className={`${wide} ${textWidth}`}>
        <span className="block truncate font-mono" title={code.ownerId}>
          {code.ownerId}
        </span>
      </TableCell>
      <TableCell className={`${widest} ${textWidth}`}>
        <span className="block truncate" title={code.program?.name}>
          {code.program?.name ?? <span className="text-muted-foreground">None</span>}
        </span>
      </TableCell>
      <TableCell className={wide}>
        <StateBadge state={code.state} />
      </TableCell>
      <TableCell end className="max-md:px-1">
        <Meter
          value={code.usedCount}
          max={code.limit}
          label={`Uses of ${code.code}`}
          className="max-md:min-w-14"
        />
      </TableCell>
      <TableCell className={`${widest} text-muted-foreground`}>
        <RelativeTime value={code.createdAt} />
      </TableCell>
      <TableCell end>
        <CodeMenu code={code} />
      </TableCell>
    </ClickableRow>
  )
}
