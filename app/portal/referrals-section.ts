import { html, type Html } from '@/app/html'
import { referralStateLabels } from '@/components/referrals/referral-state'
import type { ReferralState } from '@/domain/referral/referral'
import type { Portal, PortalReferral } from '@/server/services/portal/portal'
import { dayText } from './portal-page'

/** The state in the words of statements. */
const stateTextOf = (state: ReferralState) =>
  state === 'reversed' ? 'Canceled' : referralStateLabels[state].label

/** Referrals without the names of the referred users. */
export function referralsTable(portal: Portal, referrals: readonly PortalReferral[]): Html {
  if (referrals.length === 0) return html`<p>No one has used your codes yet.</p>`
  const rows = referrals.map(
    ({ maskedName, code, state, createdAt }) =>
      html`<tr>
        <td class="title">${maskedName}</td>
        <td class="wide"><code>${code}</code></td>
        <td class="day">${dayText(portal, createdAt)}</td>
        <td class="state">${stateTextOf(state)}</td>
      </tr>`,
  )
  return html`<table class="list">
    <thead>
      <tr>
        <th scope="col">Referred user</th>
        <th scope="col">Code</th>
        <th scope="col">Since</th>
        <th scope="col">State</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}
