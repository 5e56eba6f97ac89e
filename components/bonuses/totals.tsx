import { Link } from '@/components/ui/link'
import { cn } from '@/components/ui/class-names'
import { formatMoney } from '@/components/ui/format'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { toDecimalMoney } from '@/domain/money'
import type { BonusTotals } from '@/server/services/bonus/list-bonuses'
import { bonusStateLabels, type ShownBonusState } from './bonus-state'
import { bonusesList } from './bonuses-list'

const columns = [
  { state: 'on_hold', amount: 'onHoldMinor' },
  { state: 'payable', amount: 'payableMinor' },
  { state: 'paid', amount: 'paidMinor' },
  { state: 'recoverable', amount: 'recoverableMinor' },
] as const satisfies readonly { state: ShownBonusState; amount: keyof BonusTotals }[]

/** The amounts on hold, payable, paid and recoverable, one row for each currency; every figure links to its bonuses. */
export function Totals({ totals }: { totals: readonly BonusTotals[] }) {
  if (totals.length === 0) return null
  return (
    <div className="mb-6 rounded-card border bg-card">
      <p className="px-4 pt-3 text-caption text-muted-foreground">All bonuses, whatever the filters</p>
      <Table label="Totals by currency">
        <TableHeader>
          <TableRow>
            <TableHead pinned>Currency</TableHead>
            {columns.map(({ state }) => (
              <TotalsHead key={state} state={state} />
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {totals.map((total) => (
            <TableRow key={total.currency}>
              <th
                scope="row"
                data-pinned
                className="h-12 border-b px-3 pl-4 text-left font-medium max-md:sticky max-md:left-0 max-md:border-r max-md:bg-card"
              >
                {total.currency}
              </th>
              {columns.map(({ state, amount }) => (
                <TableCell key={state} end className="h-12 w-[22%] max-md:px-2">
                  <Figure state={state} currency={total.currency} amountMinor={total[amount]} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

function TotalsHead({ state }: { state: ShownBonusState }) {
  const { label, icon: Icon } = bonusStateLabels[state]
  return (
    <TableHead end className="max-md:px-2">
      <span className="inline-flex items-center gap-1.5 align-middle">
        <Icon aria-hidden className="size-3.5" />
        {label}
      </span>
    </TableHead>
  )
}

function Figure({
  state,
  currency,
  amountMinor,
}: {
  state: ShownBonusState
  currency: string
  amountMinor: number
}) {
  // The currency is in the first column.
  const figure = formatMoney(toDecimalMoney({ amountMinor, currency }).value, '').trim()
  return (
    <Link
      href={bonusesList.href({ state, currency })}
      className={cn(
        'rounded text-body font-medium hover:text-primary-text hover:underline md:text-section',
        amountMinor === 0 && 'text-muted-foreground',
      )}
    >
      {figure}
      <VisuallyHidden>
        {' '}
        {currency} {bonusStateLabels[state].label.toLowerCase()}
      </VisuallyHidden>
    </Link>
  )
}
