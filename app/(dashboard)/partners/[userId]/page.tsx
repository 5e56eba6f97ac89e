import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BalanceCards } from '@/components/partners/balance-cards'
import { PartnerFacts } from '@/components/partners/partner-facts'
import { PartnerForm } from '@/components/partners/partner-form'
import { partnersList } from '@/components/partners/partners-list'
import { PortalLinksCard } from '@/components/portal/portal-links-card'
import { AskRole } from '@/components/shell/ask-role'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { DetailLayout } from '@/components/ui/detail-layout'
import { FactsCard } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import type { Partner } from '@/server/services/partner/list-partners'
import { ownerIdSchema } from '@/domain/referral-code/code'
import { requireSession } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { getPartner } from '@/server/services/partner/list-partners'
import { listPortalLinks } from '@/server/services/portal-link/portal-links'
import { orNotFound } from '../../or-not-found'
import { savePartner } from '../actions'
import { createLink, revokeLink, revokeLinks } from './portal-link-actions'

export const metadata: Metadata = { title: 'Partner' }

/** The page lists as many; the API lists all. */
const maxPortalLinks = 20

export default async function PartnerPage({ params }: { params: Promise<{ userId: string }> }) {
  const { context } = await requireSession()
  const partner = await orNotFound(async () => await getPartner(context, userIdOf((await params).userId)))
  const { userId, displayName } = partner
  const { portalLinks, nextCursor } = await listPortalLinks(context, userId, { limit: maxPortalLinks })
  const mayWrite = isAllowed(context.actor, 'partners:write')
  return (
    <>
      <PageHeader
        title={displayName ?? <span className="font-mono break-all">{userId}</span>}
        description={displayName !== null && <span className="font-mono break-all">{userId}</span>}
        back={{ href: partnersList.href(), label: 'Partners' }}
      />
      <DetailLayout facts={<PartnerFacts partner={partner} now={context.now} />}>
        <BalanceCards userId={userId} balances={partner.balances} />
        {mayWrite ? (
          <Card>
            <CardHeader title="Details" />
            <CardBody>
              <PartnerForm userId={userId} fields={fieldsOf(partner)} save={savePartner} />
            </CardBody>
          </Card>
        ) : (
          <>
            <Details partner={partner} />
            <AskRole permission="partners:write" action="edit partners" />
          </>
        )}
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

function Details({ partner }: { partner: Partner }) {
  const { displayName, email, tags, notes } = fieldsOf(partner)
  const items = [
    { label: 'Name', value: displayName },
    { label: 'Email', value: email },
    { label: 'Tags', value: tags },
    { label: 'Notes', value: <span className="whitespace-pre-line">{notes}</span> },
  ]
  return <FactsCard items={items} />
}
