'use client'

import dynamic from 'next/dynamic'
import { CreateDialog } from '@/components/form/create-dialog'
import { ShownOnce } from '@/components/form/shown-once'
import type { PortalLinkActions } from './portal-link-view'

const CreatePortalLinkForm = dynamic(() =>
  import('./create-portal-link-form').then((m) => m.CreatePortalLinkForm),
)

export function CreatePortalLinkButton({ create }: Pick<PortalLinkActions, 'create'>) {
  return (
    <CreateDialog<{ url: string }>
      label="Create portal link"
      description="The partner sees their codes, referrals, earnings and statements, without an account."
      form={(onCreated) => <CreatePortalLinkForm create={create} onCreated={onCreated} />}
      shown={({ url }) => ({
        title: 'Copy the portal link now',
        description: 'Only a hash is stored: the link cannot be shown again.',
        secret: true,
        content: (
          <ShownOnce
            name="portal link"
            value={url}
            warning="Anyone with this link can open the portal. Send it only to this partner."
          />
        ),
      })}
    />
  )
}
