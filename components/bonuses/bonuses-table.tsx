import { Link } from '@/components/ui/link'
import type { Table } from '@/components/list/data-table'
import { SelectPage, SelectRow } from '@/components/list/select-boxes'
import { PartnerLink } from '@/components/partners/partner-name'
import { partnerText } from '@/components/partners/partner-text'
import { codePath, paymentRunPath, referralPath } from '@/components/paths'
import { formatAmount } from '@/components/ui/format'
import { RelativeTime } from '@/components/ui/time'
import type { listBonuses } from '@/server/services/bonus/list-bonuses'
import { bonusSideLabels, bonusStateLabels, type ShownBonusState } from './bonus-state'
import { BonusStateBadge } from './bonus-state-badge'
import { EntryMenu, type ReverseEntry } from './entry-menu'

type Bonus = Awaited<ReturnType<typeof listBonuses>>['bonuses'][number]

export interface ListedBonus extends Bonus {
  state: ShownBonusState
  programName: string | undefined
  partnerName: string | undefined
  /** The day on which it becomes payable; null for a deduction. */
  payableDay: string | null
}

export const bonusesTable: Table<ListedBonus> = {
  label: 'Bonuses',
  keyOf: ({ id }) => id,
  columns: [
    {
      header: 'Earned by',
      cell: ({ beneficiaryId, side, partnerName }) =>
        side === 'referrer' || partnerName ? (
          <PartnerLink userId={beneficiaryId} name={partnerName} />
        ) : (
          <code>{beneficiaryId}</code>
        ),
    },
    {
      header: 'Earned as',
      width: 'w-28',
      hideBelow: 'lg',
      cell: ({ side }) => bonusSideLabels[side].label,
    },
    {
      header: 'Code',
      width: 'w-[16%] xl:w-[14%] 2xl:w-[13%]',
      className: 'font-mono',
      cell: ({ code }) =>
        code === null ? (
          <span className="font-sans text-muted-foreground">None</span>
        ) : (
          <Link href={codePath(code)} prefetch={false}>
            {code}
          </Link>
        ),
    },
    {
      header: 'Referral',
      width: 'w-[16%] xl:w-[20%] 2xl:w-[14%]',
      className: 'font-mono',
      cell: ({ referralId, refereeId, reason }) =>
        referralId === null ? (
          <span className="font-sans whitespace-normal">{reason ?? 'Erased'}</span>
        ) : (
          <Link href={referralPath(referralId)} prefetch={false}>
            {refereeId}
          </Link>
        ),
    },
    {
      header: 'Program',
      width: 'w-[11%]',
      hideBelow: '2xl',
      cell: ({ programName }) => programName ?? <span className="text-muted-foreground">None</span>,
    },
    {
      header: 'Amount',
      width: 'w-32',
      end: true,
      cell: (bonus) =>
        bonus.state === 'reversed' ? (
          <s className="text-muted-foreground">{formatAmount(bonus)}</s>
        ) : (
          formatAmount(bonus)
        ),
    },
    {
      header: 'State',
      width: 'w-48',
      cell: ({ state, payableDay, paidAt, paymentReference, paymentRunId }) => (
        <>
          <BonusStateBadge
            state={state}
            {...(state === 'on_hold' && { until: payableDay! })}
            {...(paidAt && { reference: paymentReference })}
          />
          {state === 'payable' && paymentRunId && (
            <Link href={paymentRunPath(paymentRunId)} prefetch={false} className="ml-2 text-caption">
              in a payment run
            </Link>
          )}
        </>
      ),
    },
    {
      header: 'Booked',
      width: 'w-32',
      hideBelow: '2xl',
      sorted: { descending: 'newest', ascending: 'oldest' },
      className: 'text-muted-foreground',
      cell: ({ bookedAt }) => <RelativeTime value={bookedAt} />,
    },
  ],
}

/** For members who may pay bonuses and reverse manual entries. Rows have a menu if there is an entry to reverse. */
export const payableBonusesTable = (
  rows: readonly ListedBonus[],
  reverse: ReverseEntry,
): Table<ListedBonus> => ({
  ...bonusesTable,
  ...(rows.some(mayBeReversed) && {
    actions: (bonus: ListedBonus) =>
      mayBeReversed(bonus) && <EntryMenu entry={toEntry(bonus)} reverse={reverse} />,
  }),
  select: {
    page: <SelectPage many="payable bonuses" />,
    row: (bonus) => (
      <SelectRow
        id={bonus.id}
        name={`the bonus of ${partnerText(bonus.beneficiaryId, bonus.partnerName)}, ${formatAmount(bonus)}`}
        {...reasonAgainst(bonus)}
      />
    ),
  },
})

/** Whether it is a manual entry that has not been reversed, and has not come back. */
const mayBeReversed = ({ referralId, reversedAt, recoveredAt }: ListedBonus) =>
  referralId === null && reversedAt === null && recoveredAt === null

/** What the menu needs, because all that a row passes to it is sent to the browser. */
const toEntry = ({
  id,
  beneficiaryId,
  partnerName,
  amountMinor,
  currency,
  payableAt,
  paidAt,
}: ListedBonus) => ({
  id,
  beneficiaryId,
  partnerName,
  amountMinor,
  currency,
  kind: payableAt === null ? ('deduction' as const) : ('bonus' as const),
  isPaid: paidAt !== null,
})

/** Why a bonus cannot be marked as paid, in the middle of a sentence; nothing when it can. */
function reasonAgainst({ state, payableDay }: ListedBonus): { reason?: string } {
  if (state === 'payable') return {}
  if (state === 'on_hold') return { reason: `on hold until ${payableDay}` }
  return { reason: `already ${bonusStateLabels[state].label.toLowerCase()}` }
}
