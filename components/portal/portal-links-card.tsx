import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { RelativeTime } from '@/components/ui/time'
import { CreatePortalLinkButton } from './create-portal-link-button'
import { RevokePortalLinkButton, RevokePortalLinksButton } from './revoke-portal-link-buttons'
import type { PortalLinkActions, PortalLinkView } from './portal-link-view'

interface PortalLinksCardProps {
  /** Those that work. */
  links: readonly PortalLinkView[]
  /** Whether there are more than `links`. */
  hasMore: boolean
  /** Absent for roles with view-only access. */
  actions: PortalLinkActions | undefined
}

/** The links with which a partner opens their portal. */
export function PortalLinksCard({ links, hasMore, actions }: PortalLinksCardProps) {
  return (
    <Card>
      <CardHeader
        className="flex-col"
        title="Portal links"
        description="With a link, the partner sees their codes, referrals, earnings and statements, without an account."
        action={actions && <CreatePortalLinkButton create={actions.create} />}
      />
      <CardBody className="flex flex-col gap-3">
        {links.length === 0 && <p className="text-muted-foreground">No active links.</p>}
        <ul className="flex flex-col divide-y">
          {links.map(({ id, createdAt, expiresAt }) => (
            <li key={id} className="flex items-center justify-between gap-3 py-2">
              <span>
                Created <RelativeTime value={createdAt} />
                <span className="text-muted-foreground">
                  {' · '}expires <RelativeTime value={expiresAt} planned />
                </span>
              </span>
              {actions && <RevokePortalLinkButton id={id} revoke={actions.revoke} />}
            </li>
          ))}
        </ul>
        {hasMore && <p className="text-muted-foreground">There are more links.</p>}
        {actions && links.length > 1 && <RevokePortalLinksButton revokeAll={actions.revokeAll} />}
      </CardBody>
    </Card>
  )
}
