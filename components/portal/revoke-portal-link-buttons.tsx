'use client'

import { runWithToast } from '@/components/form/action-result'
import { ConfirmEndButton } from '@/components/form/confirm-end-button'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { PortalLinkActions } from './portal-link-view'

export function RevokePortalLinkButton({ id, revoke }: Pick<PortalLinkActions, 'revoke'> & { id: string }) {
  return (
    <ConfirmEndButton
      verb="Revoke"
      name="portal link"
      description="The link stops working at once. This cannot be undone."
      confirmLabel="Revoke link"
      action={() => revoke(id)}
      done="Portal link revoked"
    />
  )
}

export function RevokePortalLinksButton({ revokeAll }: Pick<PortalLinkActions, 'revokeAll'>) {
  return (
    <ConfirmDialog
      trigger={<Button className="self-start text-danger">Revoke all links</Button>}
      title="Revoke all portal links?"
      description="All links of this partner stop working at once. This cannot be undone."
      confirmLabel="Revoke all links"
      onConfirm={() => runWithToast(() => revokeAll(), 'All portal links revoked')}
    />
  )
}
