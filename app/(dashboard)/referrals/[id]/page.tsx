import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { SearchParams } from 'nuqs/server'
import { findNeighbors } from '@/components/list/neighbors'
import { referralPath } from '@/components/paths'
import { BonusesCard } from '@/components/referrals/bonuses-card'
import { ChangeCodeButton } from '@/components/referrals/change-code-button'
import { DecisionBar } from '@/components/referrals/decision-bar'
import { decisionsFor, explainHold } from '@/components/referrals/decisions'
import { explainState } from '@/components/referrals/explain-state'
import type { ReferralDetail } from '@/components/referrals/referral-detail'
import { ReferralFacts } from '@/components/referrals/referral-facts'
import { shownStateOf, stateElementId } from '@/components/referrals/referral-state'
import { referralsList } from '@/components/referrals/referrals-list'
import { ReferredUserCard } from '@/components/referrals/referred-user-card'
import { Timeline } from '@/components/referrals/timeline'
import { TwinsCard } from '@/components/referrals/twins-card'
import { AskRole } from '@/components/shell/ask-role'
import { StateBadge } from '@/components/state-badge'
import { Callout } from '@/components/ui/callout'
import { DetailLayout } from '@/components/ui/detail-layout'
import { PageHeader } from '@/components/ui/page-header'
import { isRecoverable } from '@/domain/bonus/bonus'
import { idSchema } from '@/domain/ids'
import { requireSession } from '@/server/auth/session'
import { isAllowed, type ServiceContext } from '@/server/context'
import { namePartner } from '@/server/services/partner/partner-names'
import { getReferralDetails } from '@/server/services/referral/get-referral'
import { orNotFound } from '../../or-not-found'
import { changeCode, decide, recoverBonus } from '../actions'
import { findReferrals } from '../find-referrals'

export const metadata: Metadata = { title: 'Referral' }

interface ReferralPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParams>
}

export default async function ReferralPage({ params, searchParams }: ReferralPageProps) {
  const { id } = await params
  const { context } = await requireSession()
  // Loaded before streaming starts, because only then can an unknown referral answer 404.
  const [found, { back, ...neighbors }] = await Promise.all([
    findReferral(context, id),
    findNeighbors(
      referralsList,
      await searchParams,
      findReferrals(context),
      (row) => referralPath(row.id),
      referralPath(id),
    ),
  ])
  const partnerName = await namePartner(context, found.referrerId)
  const referral = { ...found, partnerName }
  const { now } = context
  const may = {
    decide: isAllowed(context.actor, 'kyc:write'),
    manage: isAllowed(context.actor, 'referrals:write'),
  }
  const hold = shownStateOf(referral) === 'held' && explainHold(referral, may.manage)
  return (
    <>
      <PageHeader
        title={<span className="font-mono break-all">{referral.refereeId}</span>}
        beside={
          // Receives the focus after a decision.
          <span id={stateElementId} tabIndex={-1} className="inline-flex rounded">
            <StateBadge of="referral" state={shownStateOf(referral)} />
          </span>
        }
        description={explainState(referral, now)}
        back={{ href: back, label: 'Referrals', one: 'referral', ...neighbors }}
        action={
          may.decide || may.manage ? (
            <DecisionBar
              referral={{ id, refereeId: referral.refereeId, seen: referral.seen }}
              decisions={decisionsFor(referral, may, now)}
              decide={decide}
            />
          ) : (
            <AskForDecision referral={referral} />
          )
        }
      />
      {hold && (
        <Callout tone="warning" className="mb-4" title={hold.why}>
          {hold.then}
        </Callout>
      )}
      <DetailLayout
        first={<ReferredUserCard referral={referral} />}
        facts={
          <ReferralFacts
            referral={referral}
            partnerName={partnerName}
            now={now}
            codeAction={
              referral.state === 'pending' &&
              (may.manage ? (
                <ChangeCodeButton
                  referral={{ id, refereeId: referral.refereeId, code: referral.code }}
                  changeCode={changeCode}
                />
              ) : (
                <AskRole permission="referrals:write" action="change it" />
              ))
            }
          />
        }
      >
        <TwinsCard referral={referral} />
        <BonusesCard
          referral={referral}
          now={now}
          recover={isAllowed(context.actor, 'bonuses:write') ? recoverBonus : undefined}
        />
        <Timeline referral={referral} />
      </DetailLayout>
    </>
  )
}

/** For a role that may not take the next step, whom to ask. */
function AskForDecision({ referral: { state, bonuses } }: { referral: ReferralDetail }) {
  if (state === 'pending') return <AskRole permission="kyc:write" action="approve or reject it" />
  if (bonuses.some(isRecoverable))
    return <AskRole permission="bonuses:write" action="mark what was recovered" />
}

async function findReferral(context: ServiceContext, id: string): Promise<ReferralDetail> {
  if (!idSchema.safeParse(id).success) notFound()
  const { referral, verification, ...rest } = await orNotFound(() => getReferralDetails(context, id))
  return {
    ...referral,
    ...rest,
    check: verification && {
      decision: verification.decision,
      status: verification.status,
      subStatus: verification.subStatus,
    },
  }
}
