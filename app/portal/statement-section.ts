import { html, type Html } from '@/app/html'
import { formatAmount, formatDay, formatMonth, plural } from '@/components/ui/format'
import { dayOf } from '@/domain/days'
import { type StatementLine, type StatementPart, type StatementStep } from '@/domain/statement'
import type { StatementBalance } from '@/server/services/partner/statement'
import type { Portal } from '@/server/services/portal/portal'

const stepTexts: Record<StatementStep, string> = {
  booked: 'Earned',
  deducted: 'Deducted',
  paid: 'Paid',
  reversed: 'Canceled',
  deduction_reversed: 'Deduction canceled',
  recovered: 'Paid back or deducted',
}

/** "November 2026" */
export const monthText = (month: string) => formatMonth(`${month}-01`, { year: true })

/** A currency of a month: its balances, and what changed them. */
export function currencySection(
  portal: Portal,
  balance: StatementBalance,
  lines: readonly StatementLine[],
): Html {
  const { currency } = balance
  return html`<section>
    <h2>${currency}</h2>
    ${balanceTable(balance)} ${lines.length > 0 ? linesTable(portal, currency, lines) : null}
  </section>`
}

/** The opening balance, the changes and the closing balance. */
function balanceTable({ currency, openingMinor, changesMinor, closingMinor }: StatementBalance): Html {
  const changes = (Object.entries(changesMinor) as [StatementStep, number][]).filter(
    ([, amountMinor]) => amountMinor !== 0,
  )
  const rowOf = (name: string, amountMinor: number, className = '') =>
    html`<tr class="${className}">
      <th scope="row">${name}</th>
      <td class="amount">${formatAmount({ amountMinor, currency })}</td>
    </tr>`
  return html`<table aria-label="Balance in ${currency}">
    <tbody>
      ${rowOf('Opening balance', openingMinor)}
      ${changes.map(([step, amountMinor]) => rowOf(stepTexts[step], amountMinor))}
      ${rowOf('Closing balance', closingMinor, 'total')}
    </tbody>
  </table>`
}

function linesTable({ context }: Portal, currency: string, lines: readonly StatementLine[]): Html {
  const { timeZone } = context.scope.company
  return html`<table class="list" aria-label="Entries in ${currency}">
    <thead>
      <tr>
        <th scope="col">Day</th>
        <th scope="col">Entry</th>
        <th scope="col">For</th>
        <th scope="col" class="amount">Amount</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr>
            <td class="day">${formatDay(dayOf(line.at, timeZone))}</td>
            <td class="title">${stepTexts[line.step]}</td>
            <td class="wide">${subjectOf(line)}</td>
            <td class="amount">${formatAmount({ amountMinor: line.changeMinor, currency })}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** What a line is for: a code or a reason; of a payment its reference, and what it consists of. */
function subjectOf({ step, parts, reference, currency, changeMinor }: StatementLine): Html {
  const [first] = parts
  if (step !== 'paid') return nameOf(first!)
  const bonusesCount = parts
    .filter((part) => part.step === 'paid')
    .reduce((sum, part) => sum + part.bonusesCount, 0)
  const restMinor = parts.reduce((rest, part) => rest - part.changeMinor, changeMinor)
  const rowOf = (name: Html, amountMinor: number) =>
    html`<li>${name}<span>${formatAmount({ amountMinor, currency })}</span></li>`
  const isAlone = parts.length === 1 && bonusesCount === 1 && restMinor === 0
  return html`${reference && html`<p class="reference">${reference}</p>`}
  ${
    isAlone
      ? nameOf(first!)
      : html`<details>
          <summary>
            ${plural(bonusesCount, 'bonus', 'bonuses')}${restMinor === 0 ? null : ' and more'}
          </summary>
          <ul class="parts">
            ${parts.map((part) => rowOf(partText(part), part.changeMinor))}
            ${restMinor === 0 ? null : rowOf(html`<span>More, in the CSV file</span>`, restMinor)}
          </ul>
        </details>`
  }`
}

function partText(part: StatementPart): Html {
  const { step, bonusesCount } = part
  const count = bonusesCount === 1 ? null : ` × ${String(bonusesCount)}`
  return html`<span>${step === 'paid' ? null : 'Deducted: '}${nameOf(part)}${count}</span>`
}

/** A code, or the reason of a manual entry unless it was erased. */
function nameOf({ code, reason }: Pick<StatementPart, 'code' | 'reason'>): Html {
  return code === null ? html`<span>${reason ?? 'Manual entry'}</span>` : html`<code>${code}</code>`
}
