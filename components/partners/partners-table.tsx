import type { Table } from '@/components/list/data-table'
import { SelectPage, SelectRow } from '@/components/list/select-boxes'
import { partnerPath } from '@/components/paths'
import { Badge } from '@/components/ui/badge'
import { formatAmount, formatNumber } from '@/components/ui/format'
import { RelativeTime } from '@/components/ui/time'
import { PartnerName } from './partner-name'
import type { Partner } from '@/server/services/partner/list-partners'

export const partnersTable: Table<Partner> = {
  label: 'Partners',
  keyOf: ({ userId }) => userId,
  hrefOf: ({ userId }) => partnerPath(userId),
  columns: [
    {
      header: 'Partner',
      cell: ({ userId, displayName }) => <PartnerName userId={userId} name={displayName} />,
    },
    {
      header: 'Tags',
      width: 'w-[18%]',
      hideBelow: 'xl',
      cell: ({ tags }) => (
        <span className="flex flex-wrap gap-1">
          {tags?.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </span>
      ),
    },
    {
      header: 'Codes',
      width: 'w-24',
      hideBelow: 'md',
      end: true,
      cell: ({ codesCount }) => formatNumber(codesCount),
    },
    {
      header: 'Uses',
      width: 'w-24',
      end: true,
      labeled: true,
      sorted: { descending: 'most_used' },
      cell: ({ usedCount }) => formatNumber(usedCount),
    },
    {
      header: 'Earned',
      width: 'w-36',
      hideBelow: 'lg',
      end: true,
      sorted: { descending: 'earned' },
      cell: ({ balances }) => (
        <Amounts
          amounts={balances.map(({ currency, earnedMinor }) => ({ currency, amountMinor: earnedMinor }))}
        />
      ),
    },
    {
      header: 'Owed',
      width: 'w-36',
      end: true,
      labeled: true,
      sorted: { descending: 'owed' },
      cell: ({ balances }) => (
        <Amounts
          amounts={balances.map(({ currency, onHoldMinor, payableMinor }) => ({
            currency,
            amountMinor: onHoldMinor + payableMinor,
          }))}
        />
      ),
    },
    {
      header: 'Partner since',
      width: 'w-32',
      hideBelow: '2xl',
      sorted: { descending: 'newest', ascending: 'oldest' },
      className: 'text-muted-foreground',
      cell: ({ createdAt }) => <RelativeTime value={createdAt} />,
    },
  ],
}

/** For those who may change tags. */
export const selectablePartnersTable: Table<Partner> = {
  ...partnersTable,
  select: {
    page: <SelectPage many="partners" />,
    row: ({ userId, displayName }) => <SelectRow id={userId} name={displayName ?? userId} />,
  },
}

/** Amounts that are not zero, one below the other. */
function Amounts({ amounts }: { amounts: readonly { currency: string; amountMinor: number }[] }) {
  const shown = amounts.filter(({ amountMinor }) => amountMinor !== 0)
  if (shown.length === 0) return <span className="text-muted-foreground">None</span>
  return shown.map((amount) => (
    <span key={amount.currency} className="block">
      {formatAmount(amount)}
    </span>
  ))
}
