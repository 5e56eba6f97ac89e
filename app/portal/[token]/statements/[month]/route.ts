import { html } from '@/app/html'
import { portalPath } from '@/components/paths'
import { maxBonusesPerPayment } from '@/domain/bonus/payment'
import { monthOf } from '@/domain/statement'
import { getStatement, listStatementLines } from '@/server/services/partner/statement'
import { getPortalPartner } from '@/server/services/portal/portal'
import { openPortal, type PortalParams } from '../../../open-portal'
import { dayText, portalPage } from '../../../portal-page'
import { parseMonth } from '../../../parse-month'
import { currencySection, monthText } from '../../../statement-section'

/** The page lists the first ones, no fewer than bonuses can be marked as paid together; the file has all. */
const maxSteps = maxBonusesPerPayment

/** The statement of a partner for a month, to read and to print. */
export async function GET(
  request: Request,
  { params }: { params: Promise<PortalParams & { month: string }> },
): Promise<Response> {
  const { token, month: given } = await params
  return await openPortal(request, token, async (portal) => {
    const { context, userId } = portal
    const { company } = context.scope
    const month = parseMonth(portal, given)
    const [{ displayName }, balances, { lines, hasMore }] = await Promise.all([
      getPortalPartner(portal),
      getStatement(context, { userId, month }),
      listStatementLines(context, { userId, month }, maxSteps),
    ])
    const home = portalPath(token)
    const title = `Statement of ${monthText(month)}`
    const isUnfinished = month === monthOf(context.now, company.timeZone)
    return await portalPage(portal, request, {
      title,
      body: html`<h1>${title}</h1>
        <div>
          <p>${displayName === null ? userId : `${displayName} (${userId})`}</p>
          ${isUnfinished ? html`<p>As of ${dayText(portal, context.now)}. The month has not ended.</p>` : null}
        </div>
        ${balances.length === 0 ? html`<section><p>Nothing was earned or paid.</p></section>` : null}
        ${balances.map((balance) =>
          currencySection(
            portal,
            balance,
            lines.filter(({ currency }) => currency === balance.currency),
          ),
        )}
        ${hasMore ? html`<p>These are the first entries of the month. The file has all of them.</p>` : null}
        <nav aria-label="Pages">
          <a href="${home}">Back to your referrals</a>
          <a href="${home}/statements/${month}/statement.csv">Download as CSV</a>
        </nav>`,
    })
  })
}
