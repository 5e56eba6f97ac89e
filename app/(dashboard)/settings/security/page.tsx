import type { Metadata } from 'next'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { settingsPages } from '@/components/settings/settings-pages'
import { requireSession } from '@/server/auth/session'
import { SigningSecrets } from '@/components/settings/signing-secrets'
import { isAllowed } from '@/server/context'
import { listSigningSecrets } from '@/server/services/jwt-secret/list-signing-secrets'
import { createSecret, retireSecret } from '../actions'
import { historyHref } from '../../history'

export const metadata: Metadata = settingsPages.security

const secretActions = { create: createSecret, retire: retireSecret }

export default async function SecuritySettingsPage() {
  const { context } = await requireSession()
  const actions = isAllowed(context.actor, 'credentials:write') ? secretActions : undefined
  return (
    <SettingsFrame name="security" historyHref={historyHref(context, { type: 'signing_secret' })}>
      <SigningSecrets
        secrets={await listSigningSecrets(context)}
        companyId={context.scope.company.id}
        actions={actions}
      />
    </SettingsFrame>
  )
}
