import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { ManualEntry } from '@/components/bonuses/manual-entry-dialog'
import { codesList } from '@/components/codes/codes-list'
import { codesOfPartnerTable } from '@/components/codes/codes-table'
import { TableCard } from '@/components/list/table-card'
import { BalanceCards } from '@/components/partners/balance-cards'
import { EditPartnerButton } from '@/components/partners/edit-partner-button'
import { PartnerFacts } from '@/components/partners/partner-facts'
import { partnersList } from '@/components/partners/partners-list'
import { partnerMonthsTable } from '@/components/partners/partner-months-table'
import { referralsList } from '@/components/referrals/referrals-list'
import { referralsOfPartnerTable } from '@/components/referrals/referrals-table'
import { runsOfPartnerTable } from '@/components/payment-runs/runs-table'
import { PortalLinksCard } from '@/components/portal/portal-links-card'
import { AskRole } from '@/components/shell/ask-role'
import { DetailLayout } from '@/components/ui/detail-layout'
import { FactsCard } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import type { Partner } from '@/server/services/partner/list-partners'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { getPartner } from '@/server/services/partner/list-partners'
import { listPaymentRunsOf } from '@/server/services/payment-run/payment-runs'
import { listPortalLinks } from '@/server/services/portal-link/portal-links'
import { listPartnerMonths } from '@/server/services/partner/partner-months'
import { listPrograms } from '@/server/services/program/list-programs'
import { browseReferralCodes } from '@/server/services/referral-code/browse-referral-codes'
import { listReferrals } from '@/server/services/referral/list-referrals'
import { History } from '../../history'
import { orNotFound } from '../../or-not-found'
import { savePartner } from '../actions'
import { addManualEntry } from './manual-entry-action'
import { createLink, revokeLink, revokeLinks } from './portal-link-actions'

export const metadata: Metadata = { title: 'Partner' }

/** The page lists as many; the API lists all. */
const maxPortalLinks = 20
const shownMonths = 12
const maxPaymentRuns = 10
const latest = { sort: 'newest', limit: 5 } as const

export default async function PartnerPage({ params }: { params: Promise<{ userId: string }> }) {
  const { context } = await requireSession()
  const partner = await orNotFound(async () => await getPartner(context, userIdOf((await params).userId)))
  const { userId, displayName } = partner
  const [{ portalLinks, nextCursor }, { referralCodes }, { referrals }, paid, months, programs] =
    await Promise.all([
      listPortalLinks(context, userId, { limit: maxPortalLinks }),
      browseReferralCodes(context, { userId, ...latest }),
      listReferrals(context, { filter: { referrerId: userId }, ...latest }),
      listPaymentRunsOf(context, userId, maxPaymentRuns),
      listPartnerMonths(context, partner, shownMonths),
      listPrograms(context),
    ])
  const mayWrite = isAllowed(context.actor, 'partners:write')
  return (
    <>
      <PageHeader
        title={displayName ?? <span className="font-mono break-all">{userId}</span>}
        description={displayName !== null && <span className="font-mono break-all">{userId}</span>}
        back={{ href: partnersList.href(), label: 'Partners' }}
        action={
          isAllowed(context.actor, 'bonuses:write') &&
          programs.length > 0 && (
            <ManualEntry
              programs={programs.map(({ id, name, currency }) => ({ id, name, currency }))}
              add={addManualEntry.bind(null, userId)}
            />
          )
        }
      />
      <DetailLayout
        first={
          <div className="flex flex-col gap-4">
            <Details partner={partner} mayWrite={mayWrite} />
            {!mayWrite && <AskRole permission="partners:write" action="edit partners" />}
            <PartnerFacts partner={partner} now={context.now} />
          </div>
        }
        facts={
          <div className="flex flex-col gap-4">
            <BalanceCards userId={userId} balances={partner.balances} />
            <PortalLinksCard
              links={portalLinks}
              hasMore={nextCursor !== null}
              actions={
                mayWrite
                  ? {
                      create: createLink.bind(null, userId),
                      revoke: revokeLink.bind(null, userId),
                      revokeAll: revokeLinks.bind(null, userId),
                    }
                  : undefined
              }
            />
          </div>
        }
      >
        <TableCard title="Uses by month" table={partnerMonthsTable} rows={months} empty="None yet." />
        <TableCard
          title="Codes"
          all={{ href: codesList.href({ owner: userId }), label: 'All codes of this partner' }}
          table={codesOfPartnerTable}
          rows={referralCodes}
          sort="newest"
          empty="This partner owns no code now."
        />
        <TableCard
          title="Referrals"
          all={{ href: referralsList.href({ referrer: userId }), label: 'All referrals of this partner' }}
          table={referralsOfPartnerTable}
          rows={referrals}
          sort="newest"
          empty="No referrals yet. They appear here when someone uses a code of this partner."
        />
        <TableCard
          title="Payment runs"
          description={paid.more ? `The latest ${maxPaymentRuns}.` : undefined}
          table={runsOfPartnerTable}
          rows={paid.runs}
          empty="None yet. A payment run has one line for each partner who is paid."
        />
        <Suspense>
          <History context={context} type="partner" id={userId} />
        </Suspense>
      </DetailLayout>
    </>
  )
}

/** The user id in the path, which Next.js leaves encoded. Shows the not-found page for a text that cannot be one. */
function userIdOf(segment: string): string {
  try {
    return ownerIdSchema.parse(decodeURIComponent(segment))
  } catch {
    return notFound()
  }
}

function fieldsOf({ displayName, email, tags, notes }: Partner) {
  return {
    displayName: displayName ?? '',
    email: email ?? '',
    tags: tags?.join(', ') ?? '',
    notes: notes ?? '',
  }
}

function Details({ partner, mayWrite }: { partner: Partner; mayWrite: boolean }) {
  const fields = fieldsOf(partner)
  const { displayName, email, tags, notes } = fields
  const none = <span className="text-muted-foreground">None</span>
  return (
    <FactsCard
      action={mayWrite && <EditPartnerButton userId={partner.userId} fields={fields} save={savePartner} />}
      items={[
        { label: 'Name', value: displayName || none },
        { label: 'Email', value: email || none },
        { label: 'Tags', value: tags || none },
        { label: 'Notes', value: notes ? <span className="whitespace-pre-line">{notes}</span> : none },
      ]}
    />
  )
}
