import { DataTable, type Table } from '@/components/list/data-table'
import { partnerText } from '@/components/partners/partner-text'
import { StateBadge } from '@/components/state-badge'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { formatAmount } from '@/components/ui/format'
import { LocalTime, RelativeTime } from '@/components/ui/time'
import { shownBonusStateOf, type ShownBonusState } from '@/components/bonuses/bonus-state'
import { RecoverButton, type RecoverBonus } from '@/components/bonuses/recover-button'
import type { ReferralDetail } from './referral-detail'

type Bonus = ReferralDetail['bonuses'][number]

interface BonusesCardProps {
  referral: ReferralDetail
  now: Date
  /** Omitted for those who may not mark a bonus as recovered. */
  recover: RecoverBonus | undefined
}

/** The bonus of each side and its state, and the button that books back a recoverable one. */
export function BonusesCard({ referral, now, recover }: BonusesCardProps) {
  if (referral.bonuses.length === 0) {
    return (
      <Card>
        <CardHeader title="Bonuses" className="pb-1" />
        <CardBody className="text-table text-muted-foreground">{explainNoBonus(referral)}</CardBody>
      </Card>
    )
  }
  const rows = referral.bonuses.map((bonus) => ({
    ...bonus,
    state: shownBonusStateOf(bonus, now),
    partnerName: bonus.side === 'referrer' ? referral.partnerName : undefined,
  }))
  return (
    <Card>
      <CardHeader title="Bonuses" />
      <DataTable table={bonusesTable(recover)} rows={rows} inCard />
    </Card>
  )
}

/** Explains why there is no bonus. */
function explainNoBonus({ state, program }: ReferralDetail): string {
  if (!program) return 'None: the code had no program when the referral was created.'
  if (state === 'pending') return 'Bonuses are booked when the referral is approved.'
  return state === 'approved' || state === 'reversed'
    ? 'None: under the program’s terms, this referral earned no bonus.'
    : 'None: only an approved referral earns bonuses.'
}

type ShownBonus = Bonus & { state: ShownBonusState; partnerName: string | undefined }

const bonusesTable = (recover: RecoverBonus | undefined): Table<ShownBonus> => ({
  label: 'Bonuses',
  keyOf: ({ id }) => id,
  columns: [
    {
      header: 'For',
      width: 'w-[32%]',
      cell: ({ side, beneficiaryId, partnerName }) => (
        <>
          {side === 'referrer' ? 'Partner' : 'Referred user'}
          <small>{partnerText(beneficiaryId, partnerName)}</small>
        </>
      ),
    },
    {
      header: 'State',
      cell: (bonus) => (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 whitespace-normal">
          <StateBadge of="bonus" state={bonus.state} />
          <span className="text-caption text-muted-foreground">
            <StateDetail bonus={bonus} />
          </span>
          {recover && bonus.state === 'recoverable' && <RecoverButton bonus={bonus} recover={recover} />}
        </span>
      ),
    },
    {
      header: 'Amount',
      width: 'w-32',
      end: true,
      className: 'font-medium',
      cell: (bonus) =>
        bonus.state === 'reversed' ? (
          <s className="text-muted-foreground">{formatAmount(bonus)}</s>
        ) : (
          formatAmount(bonus)
        ),
    },
  ],
})

function StateDetail({ bonus }: { bonus: ShownBonus }) {
  const { state, payableAt, paidAt, reversedAt, paymentReference } = bonus
  const payableDay = <LocalTime value={payableAt} as="date" />
  const reference = paymentReference && (
    <>
      , reference <span className="font-mono wrap-anywhere">{paymentReference}</span>
    </>
  )
  switch (state) {
    case 'on_hold':
      return <>until {payableDay}</>
    case 'payable':
      return <>since {payableDay}</>
    case 'paid':
    case 'recoverable':
      return (
        <>
          <RelativeTime value={paidAt!} />
          {reference}
        </>
      )
    case 'deducted':
      return null
    case 'reversed':
      return (
        <>
          <RelativeTime value={reversedAt!} />
          {paidAt && <>; was paid{reference} and recovered</>}
        </>
      )
  }
}
