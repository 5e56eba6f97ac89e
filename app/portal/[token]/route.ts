import { html, type Html } from '@/app/html'
import { portalPath } from '@/components/paths'
import { formatAmount } from '@/components/ui/format'
import { monthOf, monthsBetween } from '@/domain/statement'
import {
  getPortalPartner,
  listPortalCodes,
  listPortalReferrals,
  type Portal,
  type PortalPartner,
} from '@/server/services/portal/portal'
import { codesList } from '../codes-section'
import { openPortal, type PortalParams } from '../open-portal'
import { portalPage } from '../portal-page'
import { referralsTable } from '../referrals-section'
import { monthText } from '../statement-section'

/** The rows of each list; pages of their own show all. */
const limit = 5
const maxMonths = 12

/** The first page of a partner's portal (docs/api-contract.md, section 6). */
export async function GET(
  request: Request,
  { params }: { params: Promise<PortalParams> },
): Promise<Response> {
  const { token } = await params
  return await openPortal(request, token, async (portal) => {
    const [partner, codes, referrals] = await Promise.all([
      getPortalPartner(portal),
      listPortalCodes(portal, { limit }),
      listPortalReferrals(portal, { limit }),
    ])
    const home = portalPath(token)
    const all = (list: string, nextCursor: string | null) =>
      nextCursor && html`<a href="${home}/${list}">All ${list}</a>`
    return await portalPage(portal, request, {
      title: 'Your referrals',
      body: html`<h1>Your referrals</h1>
        <p>${partner.displayName ?? partner.userId}</p>
        <section>
          <h2>Earnings</h2>
          ${earnings(partner)}
        </section>
        <section>
          <h2>Codes</h2>
          ${await codesList(portal, request, codes.referralCodes)} ${all('codes', codes.nextCursor)}
        </section>
        <section>
          <h2>Referrals</h2>
          ${referralsTable(portal, referrals.referrals)} ${all('referrals', referrals.nextCursor)}
        </section>
        <section>
          <h2>Statements</h2>
          ${statementLinks(portal, partner, home)}
        </section>`,
    })
  })
}

/** What a partner has earned in each currency. */
function earnings({ balances }: PortalPartner): Html {
  if (balances.length === 0) return html`<p>Nothing yet.</p>`
  return html`${balances.map(({ currency, onHoldMinor, payableMinor, paidMinor, recoverableMinor }) => {
    const amounts = [
      { name: 'On hold', amountMinor: onHoldMinor },
      { name: 'To be paid', amountMinor: payableMinor },
      { name: 'Paid', amountMinor: paidMinor },
      ...(recoverableMinor > 0 ? [{ name: 'To pay back', amountMinor: recoverableMinor }] : []),
    ]
    return html`<div class="currency">
      ${balances.length > 1 ? html`<h3>${currency}</h3>` : null}
      <dl>
        ${amounts.map(
          ({ name, amountMinor }) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${formatAmount({ amountMinor, currency })}</dd>
            </div>`,
        )}
      </dl>
    </div>`
  })}`
}

/** The newest months of a partner, each with its statement. */
function statementLinks({ context }: Portal, { createdAt }: PortalPartner, home: string): Html {
  const { timeZone } = context.scope.company
  const months = monthsBetween(monthOf(createdAt, timeZone), monthOf(context.now, timeZone), maxMonths)
  return html`<ul>
    ${months.map((month) => html`<li><a href="${home}/statements/${month}">${monthText(month)}</a></li>`)}
  </ul>`
}
