import { stateElementId } from './referral-state'
import { ReferralStateBadge } from './referral-state-badge'
import { shownStateOf } from './referral-state'
import type { ReferralView } from './referral-view'

/** The person's id with the state beside it, which takes the focus after a decision has changed it. */
export function ReferralTitle({ referral }: { referral: ReferralView }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-mono break-all">{referral.refereeId}</span>{' '}
      <span id={stateElementId} tabIndex={-1} className="inline-flex rounded tracking-normal">
        <ReferralStateBadge state={shownStateOf(referral)} />
      </span>
    </span>
  )
}
