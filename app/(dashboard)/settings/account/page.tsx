import type { Metadata } from 'next'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { settingsPages } from '@/components/settings/settings-pages'
import { requireSession } from '@/server/auth/session'
import { Account } from '@/components/settings/account'
import { findPendingEmailOf } from '@/server/services/user/change-profile'
import { listSessions } from '@/server/services/user/sessions'
import {
  cancelOwnEmailChange,
  changeOwnEmail,
  changeOwnName,
  changeOwnPassword,
  endOwnSession,
  endOwnSessions,
  resendOwnEmailLink,
} from '../actions'

export const metadata: Metadata = settingsPages.account

const accountActions = {
  changeName: changeOwnName,
  changeEmail: changeOwnEmail,
  resendEmailLink: resendOwnEmailLink,
  cancelEmailChange: cancelOwnEmailChange,
  changePassword: changeOwnPassword,
  endSession: endOwnSession,
  signOutEverywhere: endOwnSessions,
}

export default async function AccountSettingsPage() {
  const { person, sessionId } = await requireSession()
  const { userId } = person
  const [pendingEmail, sessions] = await Promise.all([findPendingEmailOf(userId), listSessions(userId)])
  return (
    <SettingsFrame name="account">
      <Account {...{ person, pendingEmail, sessions, sessionId }} actions={accountActions} />
    </SettingsFrame>
  )
}
