import { stateText } from '@/components/bonuses/state-text'
import { formatMinor } from '@/components/programs/format-minor'
import { Badge } from '@/components/ui/badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { formatDay } from '@/components/ui/format'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { bonusStateOf, type BonusState } from '@/domain/bonus/bonus'
import { dayOf } from '@/domain/usage/days'
import { explainNoBonus } from './bonus-text'
import type { BonusView, ReferralDetail } from './referral-view'

/** What the referral earned, for each side, and how that stands. */
export function BonusesCard({ referral, now }: { referral: ReferralDetail; now: Date }) {
  if (referral.bonuses.length === 0) {
    return (
      <Card>
        <CardHeader title="Bonuses" className="pb-1" />
        <CardBody className="text-table text-muted-foreground">{explainNoBonus(referral)}</CardBody>
      </Card>
    )
  }
  return (
    <Card>
      <CardHeader title="Bonuses" className="pb-2" />
      <Table label="Bonuses">
        <TableHeader>
          <TableRow>
            <TableHead>For</TableHead>
            <TableHead>State</TableHead>
            <TableHead end>Amount</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {referral.bonuses.map((bonus) => (
            <BonusRow key={bonus.id} bonus={bonus} now={now} />
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}

function BonusRow({ bonus, now }: { bonus: BonusView; now: Date }) {
  const state = bonusStateOf(bonus, now)
  const { label, tone, icon } = stateText[state]
  return (
    <TableRow>
      <TableCell className="w-[35%] max-w-0 py-2">
        <span className="block">{bonus.side === 'referrer' ? 'Referrer' : 'Person'}</span>
        <span
          className="block truncate font-mono text-caption text-muted-foreground"
          title={bonus.beneficiaryId}
        >
          {bonus.beneficiaryId}
        </span>
      </TableCell>
      <TableCell className="py-2 whitespace-normal">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge tone={tone} icon={icon}>
            {label}
          </Badge>
          <span className="text-caption text-muted-foreground">
            <Standing bonus={bonus} state={state} />
          </span>
        </span>
      </TableCell>
      <TableCell
        end
        className={`py-2 font-medium tabular-nums ${state === 'reversed' ? 'text-muted-foreground line-through' : ''}`}
      >
        {formatMinor(bonus.currency)(bonus.amountMinor)}
      </TableCell>
    </TableRow>
  )
}

function Standing({
  bonus: { payableAt, paidAt, reversedAt, paymentReference },
  state,
}: {
  bonus: BonusView
  state: BonusState
}) {
  const payable = (
    <time dateTime={payableAt.toISOString()}>{formatDay(dayOf(payableAt), { year: true })}</time>
  )
  const reference = paymentReference && <span className="font-mono wrap-anywhere">{paymentReference}</span>
  switch (state) {
    case 'on_hold':
      return <>until {payable}</>
    case 'payable':
      return <>since {payable}</>
    case 'paid':
      return (
        <>
          <RelativeTime value={paidAt!} />
          {reference && <>, reference {reference}</>}
        </>
      )
    case 'reversed':
      return (
        <>
          <RelativeTime value={reversedAt!} />
          {paidAt && <>; was paid{reference && <>, reference {reference}</>}</>}
        </>
      )
  }
}
