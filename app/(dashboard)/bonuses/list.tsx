import { ActiveFilters } from '@/components/bonuses/active-filters'
import { BonusFilters } from '@/components/bonuses/bonus-filters'
import { BonusPages } from '@/components/bonuses/bonus-pages'
import { bonusesHref, setFilters, type BonusParameters } from '@/components/bonuses/bonus-parameters'
import { BonusesEmpty } from '@/components/bonuses/bonuses-empty'
import { BonusesTable } from '@/components/bonuses/bonuses-table'
import { PaymentBar } from '@/components/bonuses/payment-bar'
import { SelectionProvider } from '@/components/bonuses/selection-provider'
import { Totals } from '@/components/bonuses/totals'
import { ListNotice } from '@/components/codes/list-notice'
import { isAllowed, type ServiceContext } from '@/server/context'
import { getBonusTotals } from '@/server/services/bonus/list-bonuses'
import { listProgramNames } from '@/server/services/program/list-programs'
import { findPayable, markPaid } from './actions'
import { findBonuses, toBonusView } from './find-bonuses'

interface BonusesListProps {
  context: ServiceContext
  parameters: BonusParameters
  /** Parts of the address that were not understood. */
  ignored: readonly string[]
}

/** The figures, the filters, and the page of bonuses that the URL names. */
export async function BonusesList({ context, parameters: asked, ignored }: BonusesListProps) {
  const [totals, programs, { bonuses: found, nextCursor, cursorRefused }] = await Promise.all([
    getBonusTotals(context),
    listProgramNames(context),
    findBonuses(context, asked),
  ])
  const bonuses = found.map((bonus) => toBonusView(bonus, programs, context.now))
  const parameters = cursorRefused ? { ...asked, cursor: null } : asked
  const { cursor, ...filters } = parameters
  const payable = bonuses
    .filter(({ state }) => state === 'payable')
    .map(({ id, currency, amountMinor }) => ({ id, currency, amountMinor }))
  const others = bonuses.filter(({ state }) => state !== 'payable').map(({ id }) => id)
  const mayPay = isAllowed(context.actor, 'bonuses:write')
  const anyBonus = totals.length > 0 || setFilters(parameters).length > 0
  return (
    <>
      <ListNotice ignored={ignored} cursorRefused={cursorRefused} />
      <Totals totals={totals} />
      {anyBonus && <BonusFilters programs={programs} currencies={totals.map(({ currency }) => currency)} />}
      <div className="transition-opacity peer-data-pending:opacity-60">
        <ActiveFilters parameters={parameters} programs={programs} />
        <SelectionProvider key={bonusesHref(filters)} payable={payable} others={others}>
          {bonuses.length > 0 ? (
            <BonusesTable bonuses={bonuses} selectable={mayPay} now={context.now} />
          ) : (
            <BonusesEmpty parameters={parameters} programs={programs} />
          )}
          {bonuses.length > 0 && (
            <BonusPages parameters={parameters} nextCursor={nextCursor} shown={bonuses.length} />
          )}
          {mayPay && (
            <PaymentBar
              filters={filters}
              more={nextCursor !== null || cursor !== null}
              markPaid={markPaid}
              findPayable={findPayable}
            />
          )}
        </SelectionProvider>
      </div>
    </>
  )
}
