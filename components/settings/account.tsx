import type { Action } from '@/components/form/action-result'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { describeRole } from '@/domain/company/permissions'
import { roleLabels, type MemberView } from './team-view'
import type { PasswordChange } from './change-password-form'
import type { EmailChange } from './email-form'
import { ChangePasswordForm } from './change-password-form'
import { EmailForm } from './email-form'
import { NameForm } from './name-form'
import type { NameChange } from './name-form'
import { PendingEmail, type PendingEmailView } from './pending-email'
import { Sessions, type SessionView } from './sessions'
import { SignOutEverywhereButton } from './sign-out-everywhere-button'

interface AccountProps {
  person: Pick<MemberView, 'name' | 'email' | 'role'>
  pendingEmail?: PendingEmailView
  sessions: readonly SessionView[]
  /** The session in which the page is open. */
  sessionId: string
  actions: {
    changeName: Action<NameChange>
    changeEmail: Action<EmailChange, { isMailed: boolean }>
    resendEmailLink: Action
    cancelEmailChange: Action
    changePassword: Action<PasswordChange>
    endSession: Action<string>
    signOutEverywhere: Action
  }
}

export function Account({ person, pendingEmail, sessions, sessionId, actions }: AccountProps) {
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <Card>
        <CardHeader title="You" />
        <CardBody className="flex flex-col gap-4">
          <Facts
            items={[
              { label: 'Email', value: person.email },
              { label: 'Role', value: `${roleLabels[person.role]}. ${describeRole(person.role)}` },
            ]}
          />
          <NameForm name={person.name} changeName={actions.changeName} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="Email" description="You sign in with this address, in every company." />
        <CardBody className="flex flex-col gap-4">
          {pendingEmail && (
            <PendingEmail
              pending={pendingEmail}
              resend={actions.resendEmailLink}
              cancel={actions.cancelEmailChange}
            />
          )}
          <EmailForm changeEmail={actions.changeEmail} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader
          title="Password"
          description="Changing it signs you out on all devices. Sign in again with the new one."
        />
        <CardBody>
          <ChangePasswordForm email={person.email} changePassword={actions.changePassword} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="Sessions" description="Sessions end seven days after sign-in." />
        <Sessions sessions={sessions} currentId={sessionId} endOne={actions.endSession} />
        <CardBody className="pt-4">
          <SignOutEverywhereButton signOutEverywhere={actions.signOutEverywhere} />
        </CardBody>
      </Card>
    </div>
  )
}
