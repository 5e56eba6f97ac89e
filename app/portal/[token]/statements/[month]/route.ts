import { html } from '@/app/html'
import { portalPath } from '@/components/paths'
import { getStatement, listStatementSteps } from '@/server/services/partner/statement'
import { openPortal, type PortalParams } from '../../../open-portal'
import { portalPage } from '../../../portal-page'
import { parseMonth } from '../../../parse-month'
import { balancesOf, monthText, stepsTable } from '../../../statement-section'

/** The page lists as many entries; the file has all. */
const maxSteps = 500

/** The statement of a partner for a month, to read and to print. */
export async function GET(
  request: Request,
  { params }: { params: Promise<PortalParams & { month: string }> },
): Promise<Response> {
  const { token, month: given } = await params
  return await openPortal(request, token, async (portal) => {
    const { context, userId } = portal
    const month = parseMonth(given)
    const [balances, { steps, next }] = await Promise.all([
      getStatement(context, { userId, month }),
      listStatementSteps(context, { userId, month }, { limit: maxSteps }),
    ])
    const home = portalPath(token)
    const title = `Statement of ${monthText(month)}`
    return await portalPage(portal, request, {
      title,
      body: html`<h1>${title}</h1>
        <p>${userId}</p>
        <section>${balancesOf(balances)}</section>
        ${steps.length > 0 ? html`<section>${stepsTable(portal, steps)}</section>` : null}
        ${next && html`<p>These are the first ${String(maxSteps)} entries. The file has all of them.</p>`}
        <nav aria-label="Pages">
          <a href="${home}">Back to your referrals</a>
          <a href="${home}/statements/${month}/statement.csv">Download as CSV</a>
        </nav>`,
    })
  })
}
