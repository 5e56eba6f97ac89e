import { Account } from '@/components/settings/account'
import { CompanyCard } from '@/components/settings/company-card'
import type { SettingsTab } from '@/components/settings/settings-parameters'
import { SigningSecrets } from '@/components/settings/signing-secrets'
import { Team } from '@/components/settings/team'
import type { Desk } from '@/server/auth/session'
import { isAllowed } from '@/server/context'
import { listSigningSecrets } from '@/server/services/jwt-secret/list-signing-secrets'
import { listMembers } from '@/server/services/team/list-members'
import { addTeamMember, changeOwnPassword, changeTeamRole, createSecret, endOwnSessions, removeTeamMember, retireSecret } from './actions'

const secretActions = { create: createSecret, retire: retireSecret }
const teamActions = { add: addTeamMember, changeRole: changeTeamRole, remove: removeTeamMember }

/** What the chosen tab shows; only its own data is read. */
export async function SettingsSection({ tab, desk: { context, person } }: { tab: SettingsTab; desk: Desk }) {
  const { company } = context.scope
  switch (tab) {
    case 'company':
      return <CompanyCard company={company} />
    case 'signing-secrets': {
      const actions = isAllowed(context.actor, 'credentials:write') ? secretActions : undefined
      return <SigningSecrets secrets={await listSigningSecrets(context)} companyId={company.id} actions={actions} />
    }
    case 'team': {
      const actions = isAllowed(context.actor, 'team:write') ? teamActions : undefined
      return <Team members={await listMembers(context)} self={person} actions={actions} />
    }
    case 'account':
      return <Account person={person} changePassword={changeOwnPassword} signOutEverywhere={endOwnSessions} />
  }
}
