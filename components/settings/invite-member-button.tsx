'use client'

import dynamic from 'next/dynamic'
import { CreateDialog } from '@/components/form/create-dialog'
import { InvitationLink, type InvitationLinkView } from './invitation-link'
import type { InviteMemberProps } from './invite-member-form'

const InviteMemberForm = dynamic(() => import('./invite-member-form').then((m) => m.InviteMemberForm))

export function InviteMemberButton({ sendsMail, ...props }: InviteMemberProps & { sendsMail: boolean }) {
  return (
    <CreateDialog<InvitationLinkView>
      label="Invite member"
      description="They join when they open the one-time link and accept."
      form={(onCreated) => <InviteMemberForm {...props} onCreated={onCreated} />}
      shown={(invitation) => ({
        title: 'Copy the invitation link now',
        description: 'It cannot be shown again.',
        secret: true,
        content: <InvitationLink {...invitation} sendsMail={sendsMail} />,
      })}
    />
  )
}
