import type { Action } from '@/components/form/action-result'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { describeRole } from '@/domain/company/permissions'
import { roleLabels, type MemberView } from './team-view'
import type { PasswordChange } from './change-password-form'
import { ChangePasswordForm } from './lazy'
import { SignOutEverywhereButton } from './sign-out-everywhere-button'

interface AccountProps {
  person: Pick<MemberView, 'name' | 'email' | 'role'>
  changePassword: Action<PasswordChange>
  signOutEverywhere: Action
}

export function Account({ person, changePassword, signOutEverywhere }: AccountProps) {
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <Card>
        <CardHeader title="You" />
        <CardBody>
          <Facts
            items={[
              { label: 'Name', value: person.name },
              { label: 'Email', value: person.email },
              { label: 'Role', value: `${roleLabels[person.role]}. ${describeRole(person.role)}` },
            ]}
          />
        </CardBody>
      </Card>
      <Card>
        <CardHeader
          title="Password"
          description="Changing it signs you out on all devices. Sign in again with the new one."
        />
        <CardBody>
          <ChangePasswordForm email={person.email} changePassword={changePassword} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title="Sessions" description="Sessions end seven days after sign-in." />
        <CardBody>
          <SignOutEverywhereButton signOutEverywhere={signOutEverywhere} />
        </CardBody>
      </Card>
    </div>
  )
}
