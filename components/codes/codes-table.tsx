import type { Column, Table } from '@/components/list/data-table'
import { SelectPage, SelectRow } from '@/components/list/select-boxes'
import { PartnerLink } from '@/components/partners/partner-name'
import { codePath } from '@/components/paths'
import { StateBadge } from '@/components/state-badge'
import { CategoryName } from '@/components/ui/category-name'
import { Meter } from '@/components/ui/meter'
import { RelativeTime } from '@/components/ui/time'
import type { ReferralCodeView } from '@/server/services/referral-code/present'
import { CodeRowActions } from './code-row-actions'

interface ListedCode extends Pick<
  ReferralCodeView,
  'code' | 'category' | 'ownerId' | 'state' | 'usedCount' | 'limit'
> {
  partnerName?: string | undefined
}

const codeColumn: Column<ListedCode> = {
  header: 'Code',
  className: 'font-mono',
  sorted: { ascending: 'code' },
  cell: ({ code }) => code,
}

const categoryColumn: Column<ListedCode> = {
  header: 'Category',
  width: 'w-[17%] xl:w-[12%]',
  cell: ({ category }) => <CategoryName name={category} />,
}

const partnerColumn: Column<ListedCode> = {
  header: 'Partner',
  width: 'w-[17%] xl:w-[13%]',
  hideBelow: 'md',
  cell: ({ ownerId, partnerName }) => <PartnerLink userId={ownerId} name={partnerName} />,
}

const usageColumns: readonly Column<ListedCode>[] = [
  {
    header: 'State',
    width: 'w-38',
    cell: ({ state }) => <StateBadge of="code" state={state} />,
  },
  {
    header: 'Used',
    width: 'w-30',
    end: true,
    labeled: true,
    sorted: { descending: 'most_used' },
    cell: ({ usedCount, limit }) => <Meter value={usedCount} max={limit} />,
  },
]

/** All codes of the company. */
export const codesTable: Table<ReferralCodeView & ListedCode> = {
  label: 'Referral codes',
  keyOf: ({ code }) => code,
  hrefOf: ({ code }) => codePath(code),
  select: {
    page: <SelectPage many="codes" />,
    row: ({ code }) => <SelectRow id={code} name={code} />,
  },
  columns: [
    codeColumn,
    categoryColumn,
    partnerColumn,
    {
      header: 'Program',
      width: 'w-[13%]',
      hideBelow: '2xl',
      cell: ({ program }) => program?.name ?? <span className="text-muted-foreground">None</span>,
    },
    ...usageColumns,
    {
      header: 'Created',
      width: 'w-32',
      hideBelow: 'xl',
      sorted: { descending: 'newest' },
      className: 'text-muted-foreground',
      cell: ({ createdAt }) => <RelativeTime value={createdAt} />,
    },
  ],
  actions: ({ code, state }) => <CodeRowActions code={code} isDisabled={state === 'disabled'} />,
}

/** A few codes, as part of another page. */
export const codesTableOf = (label: string): Table<ListedCode> => ({
  label,
  keyOf: ({ code }) => code,
  hrefOf: ({ code }) => codePath(code),
  columns: [codeColumn, categoryColumn, partnerColumn, ...usageColumns],
})

/** The newest codes of a partner, on their page. */
export const codesOfPartnerTable: Table<ListedCode> = {
  ...codesTableOf('Newest codes'),
  columns: [codeColumn, { ...categoryColumn, width: 'w-[28%]' }, ...usageColumns],
}
