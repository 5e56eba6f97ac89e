import type { Metadata } from 'next'
import { AcceptInvitation } from '@/components/auth/accept-invitation'
import { InvitedAccountForm } from '@/components/auth/invited-account-form'
import { SignOutButton } from '@/components/auth/sign-out-button'
import { AuthFrame } from '@/components/shell/auth-frame'
import { TextLink } from '@/components/ui/text-link'
import { roleLabels } from '@/components/settings/team-view'
import { describeRole } from '@/domain/company/permissions'
import { emailKeyOf } from '@/domain/company/setup'
import { findSession } from '@/server/auth/session'
import { findInvitation } from '@/server/services/team/accept-invitation'
import { switchCompany } from '@/app/switch-company'
import { acceptInvitationAction, createAccountAction } from './actions'

export const metadata: Metadata = { title: 'Invitation' }

/** The page is the same whether or not the address has an account: the person who made the link can open it, too. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = await findInvitation(token)
  if (!invitation)
    return (
      <AuthFrame
        title="This invitation no longer works"
        description="It was used or revoked, it has expired, or the link is incomplete. Ask for a new one."
      >
        <TextLink href="/">Go to Referral Desk</TextLink>
      </AuthFrame>
    )
  const { company, email, role } = invitation
  const session = await findSession()
  const address = <span className="font-medium wrap-anywhere">{email}</span>
  return (
    <AuthFrame
      title={`Join ${company.name}`}
      description={
        <>
          This invitation is for {address}. Your role: {roleLabels[role]}. {describeRole(role)}
        </>
      }
    >
      {!session ? (
        <>
          <p className="mb-4 text-table text-muted-foreground">
            If you use this address for another company,{' '}
            <TextLink href={`/sign-in?callbackUrl=${encodeURIComponent(`/invitations/${token}`)}`}>
              sign in to accept
            </TextLink>
            : a second account cannot be created, and the attempt uses up this invitation.
          </p>
          <InvitedAccountForm token={token} email={email} createAccount={createAccountAction} />
        </>
      ) : emailKeyOf(session.person.email) === emailKeyOf(email) ? (
        <AcceptInvitation
          companyName={company.name}
          accept={acceptInvitationAction.bind(null, token)}
          openCompany={switchCompany.bind(null, company.id)}
        />
      ) : (
        <div className="flex flex-col items-start gap-4">
          <p>
            You are signed in as <span className="font-medium wrap-anywhere">{session.person.email}</span>.
            Sign out, then open the link again to accept it with {address}.
          </p>
          <SignOutButton />
        </div>
      )}
    </AuthFrame>
  )
}
