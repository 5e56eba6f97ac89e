import { codesList } from '@/components/codes/codes-list'
import type { Column, Table } from '@/components/list/data-table'
import { Badge } from '@/components/ui/badge'
import { CategoryName } from '@/components/ui/category-name'
import { formatNumber, formatPercentDelta, percentChange } from '@/components/ui/format'
import { TextLink } from '@/components/ui/text-link'
import { CategoryMenu } from './category-menu'
import type { CategoryView } from './category-view'

const columnsFor = (days: number): readonly Column<CategoryView>[] => [
  {
    header: 'Name',
    sorted: { ascending: 'name' },
    cell: ({ name, archivedAt }) => (
      <span className="flex min-w-0 items-center gap-2">
        <CategoryName name={name} />
        {archivedAt && <Badge>Archived</Badge>}
      </span>
    ),
  },
  {
    header: 'Description',
    width: 'w-[30%]',
    hideBelow: 'lg',
    className: 'text-muted-foreground',
    cell: ({ description }) => description && <span title={description}>{description}</span>,
  },
  {
    header: 'Codes',
    width: 'w-24',
    end: true,
    cell: ({ name, codesCount }) =>
      codesCount > 0 ? (
        <TextLink href={codesList.href({ category: name })}>
          {formatNumber(codesCount)}
          <PhoneUnit>{codesCount === 1 ? 'code' : 'codes'}</PhoneUnit>
        </TextLink>
      ) : (
        0
      ),
  },
  {
    header: 'Active',
    width: 'w-24',
    hideBelow: 'md',
    end: true,
    cell: ({ activeCodesCount }) => formatNumber(activeCodesCount),
  },
  {
    header: `Uses in ${days} days`,
    width: 'w-40',
    end: true,
    sorted: { descending: 'most_used' },
    cell: ({ usedInRange, usedBefore }) => (
      <>
        {formatNumber(usedInRange)}
        <PhoneUnit>{usedInRange === 1 ? 'use' : 'uses'}</PhoneUnit>
        <span className="block text-caption text-muted-foreground">
          {describeChange(usedInRange, usedBefore)}
        </span>
      </>
    ),
  },
  {
    header: 'All uses',
    width: 'w-28',
    hideBelow: 'md',
    end: true,
    cell: ({ usedCount }) => formatNumber(usedCount),
  },
]

/** On a phone, where no header is shown. */
const PhoneUnit = ({ children }: { children: string }) => <span className="md:hidden">&nbsp;{children}</span>

/** The table with the uses of so many days. */
export const categoriesTable = (days: number, { mayWrite }: { mayWrite: boolean }): Table<CategoryView> => ({
  label: 'Categories',
  keyOf: ({ name }) => name,
  columns: columnsFor(days),
  ...(mayWrite && { actions: (category) => <CategoryMenu category={category} /> }),
})

/** "+12 %", compared with the period before. */
function describeChange(current: number, previous: number): string {
  const change = percentChange(current, previous)
  if (change === null) return current > 0 ? 'None before' : 'None'
  return change === 0 ? 'No change' : `${formatPercentDelta(change)} vs ${formatNumber(previous)}`
}
