import type { Metadata } from 'next'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { settingsPages } from '@/components/settings/settings-pages'
import { requireSession } from '@/server/auth/session'
import { Invitations } from '@/components/settings/invitations'
import { Team } from '@/components/settings/team'
import { isAllowed } from '@/server/context'
import { isMailSetUp } from '@/server/mail/mail'
import { listInvitations } from '@/server/services/team/invite-member'
import { listMembers } from '@/server/services/team/list-members'
import {
  changeTeamRole,
  inviteTeamMember,
  mailPasswordLink,
  removeTeamMember,
  renewTeamInvitation,
  revokeTeamInvitation,
  showPasswordLink,
} from '../actions'
import { historyHref } from '../../history'

export const metadata: Metadata = settingsPages.team

const teamActions = {
  invite: inviteTeamMember,
  renewInvitation: renewTeamInvitation,
  revokeInvitation: revokeTeamInvitation,
  changeRole: changeTeamRole,
  remove: removeTeamMember,
}
const passwordLink = () => (isMailSetUp() ? { mail: mailPasswordLink } : { show: showPasswordLink })

export default async function TeamSettingsPage() {
  const { context, person } = await requireSession()
  const actions = isAllowed(context.actor, 'team:write')
    ? { ...teamActions, passwordLink: passwordLink() }
    : undefined
  const [members, invitations] = await Promise.all([listMembers(context), listInvitations(context)])
  const view = { sendsMail: isMailSetUp(), actions }
  return (
    <SettingsFrame name="team" historyHref={historyHref(context, { type: 'member' })}>
      <div className="flex flex-col gap-4">
        <Team
          members={members.map((member) => ({
            ...member,
            historyHref: historyHref(context, { type: 'member', id: member.userId }),
          }))}
          self={person}
          {...view}
        />
        {invitations.length > 0 && <Invitations invitations={invitations} ownRole={person.role} {...view} />}
      </div>
    </SettingsFrame>
  )
}
