import Link from 'next/link'
import { CategoryName } from '@/components/ui/category-name'
import { ClickableRow } from '@/components/codes/clickable-row'
import { codePath } from '@/components/paths'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { shownStateOf } from './referral-state'
import { ReferralStateBadge } from './referral-state-badge'
import { referralPath, type ReferralView } from './referral-view'

export interface ListedReferral extends ReferralView {
  programName: string | null
}

/** From 1280 px every fact has its column; on phones code and state stand under the person. */
const wide = 'max-md:hidden'
const widest = 'max-xl:hidden'
/** Columns of free text share what the others leave, and cut their text rather than widen the table. */
const personWidth = 'max-w-0 w-full md:w-[24%] xl:w-[19%]'
const textWidth = 'max-w-0 w-[20%] xl:w-[13%]'

export function ReferralsTable({ referrals }: { referrals: readonly ListedReferral[] }) {
  return (
    <div className="rounded-card border bg-card">
      <Table label="Referrals">
        <TableHeader>
          <TableRow>
            <TableHead>Person</TableHead>
            <TableHead className={wide}>Code</TableHead>
            <TableHead className={wide}>Referrer</TableHead>
            <TableHead className={widest}>Program</TableHead>
            <TableHead className={widest}>Category</TableHead>
            <TableHead className={wide}>State</TableHead>
            <TableHead aria-sort="descending">Made</TableHead>
            <TableHead className={widest}>Decided</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {referrals.map((referral) => (
            <Row key={referral.id} referral={referral} />
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

function Row({ referral }: { referral: ListedReferral }) {
  const { id, refereeId, code, referrerId, programName, category, createdAt, decidedAt } = referral
  const state = <ReferralStateBadge state={shownStateOf(referral)} />
  return (
    <ClickableRow href={referralPath(id)}>
      <TableCell className={`${personWidth} max-md:py-2.5`}>
        <Link
          href={referralPath(id)}
          prefetch={false}
          className="block truncate rounded font-mono font-medium"
          title={refereeId}
        >
          {refereeId}
        </Link>
        <span className="mt-1 flex min-w-0 items-center gap-2 md:hidden">
          {state}
          <span className="truncate font-mono text-caption text-muted-foreground">{code}</span>
        </span>
      </TableCell>
      <TableCell className={`${wide} ${textWidth}`}>
        <Link
          href={codePath(code)}
          prefetch={false}
          className="block truncate rounded font-mono text-primary-text hover:underline"
          title={code}
        >
          {code}
        </Link>
      </TableCell>
      <TableCell className={`${wide} ${textWidth}`}>
        <span className="block truncate font-mono" title={referrerId}>
          {referrerId}
        </span>
      </TableCell>
      <TableCell className={`${widest} ${textWidth}`}>
        <span className="block truncate" title={programName ?? undefined}>
          {programName ?? <span className="text-muted-foreground">None</span>}
        </span>
      </TableCell>
      <TableCell className={`${widest} ${textWidth}`}>
        <CategoryName name={category} />
      </TableCell>
      <TableCell className={wide}>{state}</TableCell>
      <TableCell className="text-muted-foreground">
        <RelativeTime value={createdAt} />
      </TableCell>
      <TableCell className={`${widest} text-muted-foreground`}>
        {decidedAt ? <RelativeTime value={decidedAt} /> : 'Not yet'}
      </TableCell>
    </ClickableRow>
  )
}
