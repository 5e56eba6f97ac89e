import type { Table } from '@/components/list/data-table'
import { PartnerLink, PartnerName } from '@/components/partners/partner-name'
import { paymentRunPath } from '@/components/paths'
import { StateBadge } from '@/components/state-badge'
import { formatAmount, formatNumber } from '@/components/ui/format'
import { LocalTime, RelativeTime } from '@/components/ui/time'
import type {
  listPaymentRuns,
  listRunLines,
  PaymentRunOfUser,
} from '@/server/services/payment-run/payment-runs'

type PaymentRun = Awaited<ReturnType<typeof listPaymentRuns>>['runs'][number]

/** A line with the currency of its run. */
export type RunLine = Awaited<ReturnType<typeof listRunLines>>['lines'][number] & { currency: string }

const none = <span className="text-muted-foreground">None</span>

const paidColumn = {
  header: 'Paid',
  width: 'w-32',
  cell: ({ paidAt }: Pick<PaymentRun, 'paidAt'>) =>
    paidAt ? <LocalTime value={paidAt} as="date" /> : <span className="text-muted-foreground">Not paid</span>,
}

const referenceColumn = {
  header: 'Reference',
  width: 'w-[24%]',
  cell: ({ reference }: Pick<PaymentRun, 'reference'>) => reference ?? none,
}

export const paymentRunsTable: Table<PaymentRun> = {
  label: 'Payment runs',
  keyOf: ({ id }) => id,
  hrefOf: ({ id }) => paymentRunPath(id),
  columns: [
    {
      header: 'Total',
      cell: ({ currency, grossMinor, recoveredMinor }) =>
        formatAmount({ currency, amountMinor: grossMinor - recoveredMinor }),
    },
    { header: 'State', width: 'w-28', cell: ({ state }) => <StateBadge of="paymentRun" state={state} /> },
    {
      header: 'Bonuses',
      width: 'w-28',
      end: true,
      hideBelow: 'md',
      cell: ({ bonusesCount }) => formatNumber(bonusesCount),
    },
    paidColumn,
    referenceColumn,
    {
      header: 'Created',
      width: 'w-32',
      sorted: 'descending',
      className: 'text-muted-foreground',
      cell: ({ createdAt }) => <RelativeTime value={createdAt} />,
    },
  ],
}

/** On the page of a partner. */
export const runsOfPartnerTable: Table<PaymentRunOfUser> = {
  label: 'Payment runs',
  keyOf: ({ id }) => id,
  hrefOf: ({ id }) => paymentRunPath(id),
  columns: [
    {
      header: 'Amount',
      cell: ({ currency, totalMinor }) => formatAmount({ currency, amountMinor: totalMinor }),
    },
    { header: 'State', width: 'w-28', cell: ({ state }) => <StateBadge of="paymentRun" state={state} /> },
    paidColumn,
    referenceColumn,
  ],
}

export const runLinesTable: Table<RunLine> = {
  label: 'Lines of the payment run',
  keyOf: ({ userId }) => userId,
  columns: [
    {
      header: 'Earned by',
      sorted: 'ascending',
      cell: ({ userId, displayName, isPartner }) => {
        const Name = isPartner ? PartnerLink : PartnerName
        return <Name userId={userId} name={displayName} />
      },
    },
    {
      header: 'Bonuses',
      width: 'w-20',
      end: true,
      labeled: true,
      hideBelow: 'md',
      cell: ({ bonusesCount }) => formatNumber(bonusesCount),
    },
    {
      header: 'Earned',
      width: 'w-32',
      end: true,
      labeled: true,
      hideBelow: '2xl',
      cell: ({ currency, grossMinor }) => formatAmount({ currency, amountMinor: grossMinor }),
    },
    {
      header: 'Deducted',
      width: 'w-32',
      end: true,
      labeled: true,
      hideBelow: 'md',
      cell: ({ currency, recoveredMinor }) => formatAmount({ currency, amountMinor: recoveredMinor }),
    },
    {
      header: 'To pay',
      width: 'w-32',
      end: true,
      labeled: true,
      cell: ({ currency, grossMinor, recoveredMinor }) =>
        formatAmount({ currency, amountMinor: grossMinor - recoveredMinor }),
    },
  ],
}
