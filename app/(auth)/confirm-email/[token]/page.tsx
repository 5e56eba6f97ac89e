import type { Metadata } from 'next'
import { ConfirmEmail } from '@/components/auth/confirm-email'
import { AuthFrame } from '@/components/shell/auth-frame'
import { TextLink } from '@/components/ui/text-link'
import { findSession } from '@/server/auth/session'
import { findEmailLink } from '@/server/services/user/change-profile'
import { confirmEmailAction } from './actions'

export const metadata: Metadata = { title: 'Confirm your email address' }

export default async function ConfirmEmailPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await findEmailLink(token)
  if (!link)
    return (
      <AuthFrame
        title="This link no longer works"
        description="It was used, it has expired, or it is not complete."
      >
        <TextLink href="/settings/account">Go to your account</TextLink>
      </AuthFrame>
    )
  const session = await findSession()
  const isSignedIn = session?.person.email === link.accountEmail
  return (
    <AuthFrame
      title="Confirm your email address"
      description={
        <>
          Once you confirm, you sign in with <span className="font-medium wrap-anywhere">{link.email}</span>.
        </>
      }
    >
      <ConfirmEmail confirm={confirmEmailAction.bind(null, token)} isSignedIn={isSignedIn} />
    </AuthFrame>
  )
}
