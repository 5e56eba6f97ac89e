import { Account } from '@/components/settings/account'
import { BrandCard } from '@/components/settings/brand-card'
import { CompanyCard } from '@/components/settings/company-card'
import { Invitations } from '@/components/settings/invitations'
import { Integrations } from '@/components/settings/integrations'
import type { IntegrationsView } from '@/components/settings/integrations-view'
import type { SettingsTab } from '@/components/settings/settings-tabs'
import { SigningSecrets } from '@/components/settings/signing-secrets'
import { Team } from '@/components/settings/team'
import { sharePath } from '@/components/paths'
import type { Session } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { env } from '@/server/env'
import { isMailSetUp } from '@/server/mail/mail'
import { getBrand } from '@/server/services/company/brand'
import { getCompanySettings } from '@/server/services/company/settings'
import { listSigningSecrets } from '@/server/services/jwt-secret/list-signing-secrets'
import { listInvitations } from '@/server/services/team/invite-member'
import { listMembers } from '@/server/services/team/list-members'
import { findPendingEmailOf } from '@/server/services/user/change-profile'
import { listSessions } from '@/server/services/user/sessions'
import { findOrigin } from '@/app/find-origin'
import {
  cancelOwnEmailChange,
  changeOwnEmail,
  changeOwnName,
  changeOwnPassword,
  changeTeamRole,
  createSecret,
  mailPasswordLink,
  showPasswordLink,
  endOwnSession,
  endOwnSessions,
  inviteTeamMember,
  renewTeamInvitation,
  resendOwnEmailLink,
  revokeTeamInvitation,
  rotateProviderSecret,
  removeTeamMember,
  retireSecret,
  saveBrand,
  saveRateLimits,
  saveTimeZone,
} from './actions'

const secretActions = { create: createSecret, retire: retireSecret }
const integrationActions = { rotateProviderSecret, saveRateLimits }
const teamActions = {
  invite: inviteTeamMember,
  renewInvitation: renewTeamInvitation,
  revokeInvitation: revokeTeamInvitation,
  changeRole: changeTeamRole,
  remove: removeTeamMember,
}
const accountActions = {
  changeName: changeOwnName,
  changeEmail: changeOwnEmail,
  resendEmailLink: resendOwnEmailLink,
  cancelEmailChange: cancelOwnEmailChange,
  changePassword: changeOwnPassword,
  endSession: endOwnSession,
  signOutEverywhere: endOwnSessions,
}
const passwordLink = () => (isMailSetUp() ? { mail: mailPasswordLink } : { show: showPasswordLink })

/** The selected tab, which loads only its own data. */
export async function SettingsSection({
  tab,
  session: { context, person, sessionId },
}: {
  tab: SettingsTab
  session: Session
}) {
  const { company } = context.scope
  switch (tab) {
    case 'company':
      return (
        <CompanyCard
          company={company}
          saveTimeZone={isAllowed(context.actor, 'company:write') ? saveTimeZone : undefined}
        />
      )
    case 'brand': {
      const [brand, origin] = await Promise.all([getBrand(context), findOrigin()])
      return (
        <BrandCard
          brand={brand}
          companyName={company.name}
          shareUrl={`${origin}${sharePath(company.isvId, '')}`}
          save={isAllowed(context.actor, 'brand:write') ? saveBrand : undefined}
        />
      )
    }
    case 'signing-secrets': {
      const actions = isAllowed(context.actor, 'credentials:write') ? secretActions : undefined
      return (
        <SigningSecrets
          secrets={await listSigningSecrets(context)}
          companyId={company.id}
          actions={actions}
        />
      )
    }
    case 'integrations': {
      const actions = isAllowed(context.actor, 'credentials:write') ? integrationActions : undefined
      const [settings, origin] = await Promise.all([getCompanySettings(context), findOrigin()])
      const {
        API_REQUESTS_PER_MINUTE: requestsPerMinute,
        PUBLIC_VALIDATE_PER_MINUTE: publicValidationsPerMinute,
      } = env()
      return (
        <Integrations
          settings={toIntegrationsView(settings)}
          defaultLimits={{ requestsPerMinute, publicValidationsPerMinute }}
          eventsUrl={`${origin}/v1/kyc/provider-events?companyid=${company.id}`}
          actions={actions}
        />
      )
    }
    case 'team': {
      const actions = isAllowed(context.actor, 'team:write')
        ? { ...teamActions, passwordLink: passwordLink() }
        : undefined
      const [members, invitations] = await Promise.all([listMembers(context), listInvitations(context)])
      const view = { sendsMail: isMailSetUp(), actions }
      return (
        <div className="flex flex-col gap-4">
          <Team members={members} self={person} {...view} />
          {invitations.length > 0 && (
            <Invitations invitations={invitations} ownRole={person.role} {...view} />
          )}
        </div>
      )
    }
    case 'account': {
      const { userId } = person
      const [pendingEmail, sessions] = await Promise.all([findPendingEmailOf(userId), listSessions(userId)])
      return <Account {...{ person, pendingEmail, sessions, sessionId }} actions={accountActions} />
    }
  }
}

/** Omits the sealed secret, which must not reach a browser. */
function toIntegrationsView(settings: Awaited<ReturnType<typeof getCompanySettings>>): IntegrationsView {
  const {
    sealedProviderSecret = null,
    requestsPerMinute = null,
    publicValidationsPerMinute = null,
  } = settings ?? {}
  return {
    hasProviderSecret: sealedProviderSecret !== null,
    limits: { requestsPerMinute, publicValidationsPerMinute },
  }
}
