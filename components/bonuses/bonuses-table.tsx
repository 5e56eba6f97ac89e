import Link from 'next/link'
import type { ReactNode } from 'react'
import { codePath } from '@/components/paths'
import { referralPath } from '@/components/referrals/referral-view'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { BonusStateBadge } from './bonus-state'
import { moneyText, sideText, type BonusView } from './bonus-view'
import { SelectableRow, SelectPageHead } from './select-boxes'
import { dayUntil, stateText } from './state-text'

/** From 1280 px every fact has its column; on phones most stand under the beneficiary. */
const wide = 'max-md:hidden'
const widest = 'max-xl:hidden'
/** Columns of free text share what the others leave, and cut their text rather than widen the table. */
const personWidth = 'max-w-0 w-full md:w-[24%] xl:w-[16%]'
const codeWidth = 'max-w-0 w-[18%] xl:w-[14%]'
const programWidth = 'max-w-0 w-[12%]'
const referralWidth = 'max-w-0 w-[22%] xl:w-[18%]'
const linkStyle = 'block truncate rounded font-mono hover:underline'

interface BonusesTableProps {
  bonuses: readonly BonusView[]
  /** Whether rows can be selected, to be marked as paid. */
  selectable: boolean
  now: Date
}

export function BonusesTable({ bonuses, selectable, now }: BonusesTableProps) {
  return (
    <div className="rounded-card border bg-card">
      <Table label="Bonuses">
        <TableHeader>
          <TableRow>
            {selectable && <SelectPageHead />}
            <TableHead>Beneficiary</TableHead>
            <TableHead className={widest}>Side</TableHead>
            <TableHead className={wide}>Code</TableHead>
            <TableHead className={wide}>Referral</TableHead>
            <TableHead className={widest}>Program</TableHead>
            <TableHead end>Amount</TableHead>
            <TableHead className={wide}>State</TableHead>
            <TableHead className={widest} aria-sort="descending">
              Booked
            </TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {bonuses.map((bonus) => (
            <Row key={bonus.id} bonus={bonus} selectable={selectable} now={now}>
              <Cells bonus={bonus} now={now} />
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

function Row({
  bonus,
  selectable,
  now,
  children,
}: {
  bonus: BonusView
  selectable: boolean
  now: Date
  children: ReactNode
}) {
  if (!selectable) return <TableRow>{children}</TableRow>
  const { id, currency, amountMinor, beneficiaryId } = bonus
  return (
    <SelectableRow
      bonus={{ id, currency, amountMinor }}
      name={`the bonus of ${beneficiaryId}, ${moneyText(bonus)}`}
      reason={reasonAgainst(bonus, now)}
    >
      {children}
    </SelectableRow>
  )
}

/** Why a bonus cannot be marked as paid, in the middle of a sentence; undefined when it can. */
function reasonAgainst({ state, payableAt }: BonusView, now: Date): string | undefined {
  if (state === 'payable') return undefined
  return state === 'on_hold'
    ? `on hold until ${dayUntil(payableAt, now)}`
    : `${stateText[state].label.toLowerCase()} already`
}

function Cells({ bonus, now }: { bonus: BonusView; now: Date }) {
  const { beneficiaryId, side, code, referralId, refereeId, program, bookedAt } = bonus
  return (
    <>
      <TableCell className={`${personWidth} max-md:py-2.5`}>
        <span className="block truncate font-mono font-medium" title={beneficiaryId}>
          {beneficiaryId}
        </span>
        <span className="mt-1.5 block md:hidden">
          <BonusStateBadge bonus={bonus} now={now} />
        </span>
        <span className="mt-1 block truncate text-caption text-muted-foreground xl:hidden">
          {sideText[side]}
          <span className="md:hidden">
            {' · '}
            <Link href={codePath(code)} prefetch={false} className="rounded font-mono underline">
              {code}
            </Link>
            {' · '}
            <Link href={referralPath(referralId)} prefetch={false} className="rounded underline">
              Referral
            </Link>
          </span>
        </span>
      </TableCell>
      <TableCell className={widest}>{sideText[side]}</TableCell>
      <TableCell className={`${wide} ${codeWidth}`}>
        <Link href={codePath(code)} prefetch={false} title={code} className={linkStyle}>
          {code}
        </Link>
      </TableCell>
      <TableCell className={`${wide} ${referralWidth}`}>
        <Link
          href={referralPath(referralId)}
          prefetch={false}
          title={`Referral of ${refereeId}`}
          className={linkStyle}
        >
          {refereeId}
        </Link>
      </TableCell>
      <TableCell className={`${widest} ${programWidth}`}>
        <span className="block truncate" title={program?.name}>
          {program?.name ?? <span className="text-muted-foreground">None</span>}
        </span>
      </TableCell>
      <TableCell end className="max-md:align-top max-md:py-2.5">
        {bonus.state === 'reversed' ? (
          <s className="text-muted-foreground tabular-nums">{moneyText(bonus)}</s>
        ) : (
          <span className="font-medium tabular-nums">{moneyText(bonus)}</span>
        )}
        <span className="mt-1 block text-caption text-muted-foreground md:hidden">
          <RelativeTime value={bookedAt} />
        </span>
      </TableCell>
      <TableCell className={wide}>
        <span className="block max-w-44">
          <BonusStateBadge bonus={bonus} now={now} />
        </span>
      </TableCell>
      <TableCell className={`${widest} text-muted-foreground`}>
        <RelativeTime value={bookedAt} />
      </TableCell>
    </>
  )
}
