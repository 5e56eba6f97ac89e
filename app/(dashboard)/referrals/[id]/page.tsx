import type { Metadata } from 'next'
import { BonusesCard } from '@/components/referrals/bonuses-card'
import { DecisionBar } from '@/components/referrals/decision-bar'
import { decisionsFor, explainHold } from '@/components/referrals/decisions'
import { PersonCard } from '@/components/referrals/person-card'
import { ReferralFacts } from '@/components/referrals/referral-facts'
import { ReferralLayout } from '@/components/referrals/referral-layout'
import { explainState, shownStateOf } from '@/components/referrals/referral-state'
import { ReferralTitle } from '@/components/referrals/referral-title'
import { referralPath } from '@/components/referrals/referral-view'
import { Timeline } from '@/components/referrals/timeline'
import { Callout } from '@/components/ui/callout'
import { PageHeader } from '@/components/ui/page-header'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { decide } from '../actions'
import { findReferral } from './find-referral'

export const metadata: Metadata = { title: 'Referral' }

export default async function ReferralPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { context } = await requireSession(referralPath(id))
  // Before anything is sent: an unknown referral answers 404, which a page that has begun to stream no longer can.
  const referral = await findReferral(context, id)
  const { now } = context
  const may = {
    decide: isAllowed(context.actor, 'kyc:write'),
    reverse: isAllowed(context.actor, 'bonuses:write'),
  }
  const hold = shownStateOf(referral) === 'held' && explainHold(referral, may.decide)
  const actions = (
    <DecisionBar
      referral={{ id, refereeId: referral.refereeId }}
      decisions={decisionsFor(referral, may, now)}
      decide={decide}
    />
  )
  return (
    <>
      <PageHeader
        title={<ReferralTitle referral={referral} />}
        description={explainState(referral, now)}
        back={{ href: '/referrals', label: 'Referrals' }}
        action={(may.decide || may.reverse) && actions}
      />
      {hold && (
        <Callout tone="warning" className="mb-4" title={hold.why}>
          {hold.then}
        </Callout>
      )}
      <ReferralLayout
        bonuses={<BonusesCard referral={referral} now={now} />}
        timeline={<Timeline referral={referral} />}
        person={<PersonCard referral={referral} />}
        facts={<ReferralFacts referral={referral} now={now} />}
      />
    </>
  )
}
