import { html, type Html } from '@/app/html'
import { referralStateLabels } from '@/components/referrals/referral-state'
import type { Portal, PortalReferral } from '@/server/services/portal/portal'
import { dayText } from './portal-page'

/** Referrals without the names of the referred users. */
export function referralsTable(portal: Portal, referrals: readonly PortalReferral[]): Html {
  if (referrals.length === 0) return html`<p>No one has used your codes yet.</p>`
  const rows = referrals.map(
    ({ maskedName, code, state, createdAt }) =>
      html`<tr>
        <td>${maskedName}</td>
        <td class="breakable">${code}</td>
        <td>${referralStateLabels[state].label}</td>
        <td>${dayText(portal, createdAt)}</td>
      </tr>`,
  )
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Who</th>
        <th scope="col">Code</th>
        <th scope="col">State</th>
        <th scope="col">Since</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}
