import { html, type Html } from '@/app/html'
import { formatAmount } from '@/components/ui/format'
import { balanceChangeOf, type StatementStep } from '@/domain/statement'
import type { StatementBalance, listStatementSteps } from '@/server/services/partner/statement'
import type { Portal } from '@/server/services/portal/portal'
import { dayText } from './portal-page'

const stepTexts: Record<StatementStep, string> = {
  booked: 'Earned',
  deducted: 'Deducted',
  paid: 'Paid',
  reversed: 'Canceled',
  deduction_reversed: 'Deduction canceled',
  recovered: 'Paid back',
}

const monthFormat = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "November 2026" */
export function monthText(month: string): string {
  return monthFormat.format(new Date(`${month}-01T00:00:00Z`))
}

/** The opening balance, the changes and the closing balance of a month in each currency. */
export function balancesOf(balances: readonly StatementBalance[]): Html {
  if (balances.length === 0) return html`<p>Nothing was earned or paid.</p>`
  return html`${balances.map(({ currency, openingMinor, changesMinor, closingMinor }) => {
    const changes = Object.entries(changesMinor) as [StatementStep, number][]
    const lines = [
      { name: 'Opening balance', amountMinor: openingMinor },
      ...changes.map(([step, amountMinor]) => ({ name: stepTexts[step], amountMinor })),
      { name: 'Closing balance', amountMinor: closingMinor },
    ]
    return html`<table>
      <caption>
        ${currency}
      </caption>
      <tbody>
        ${lines.map(
          ({ name, amountMinor }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td class="amount">${formatAmount({ amountMinor, currency })}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
  })}`
}

type Steps = Awaited<ReturnType<typeof listStatementSteps>>['steps']

/** What changed the balances of a month, one by one. */
export function stepsTable(portal: Portal, steps: Steps): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Day</th>
        <th scope="col">Entry</th>
        <th scope="col">Code</th>
        <th scope="col" class="amount">Amount</th>
      </tr>
    </thead>
    <tbody>
      ${steps.map(
        ({ at, step, code, currency, amountMinor, paymentReference, reason }) =>
          html`<tr>
            <td>${dayText(portal, at)}</td>
            <td>
              ${stepTexts[step]}
              ${step === 'paid' && paymentReference ? html`<span class="breakable">${paymentReference}</span>` : null}
              ${step !== 'paid' && reason ? html`<span class="breakable">${reason}</span>` : null}
            </td>
            <td class="breakable">${code}</td>
            <td class="amount">
              ${formatAmount({ amountMinor: balanceChangeOf(step, amountMinor), currency })}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`
}
