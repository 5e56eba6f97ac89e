import type { Metadata } from 'next'
import { ConfirmEmail } from '@/components/auth/confirm-email'
import { AuthFrame } from '@/components/shell/auth-frame'
import { TextLink } from '@/components/ui/text-link'
import { findEmailLink } from '@/server/services/user/change-profile'
import { confirmEmailAction } from './actions'

export const metadata: Metadata = { title: 'Confirm your email address' }

export default async function ConfirmEmailPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const email = await findEmailLink(token)
  if (email === undefined)
    return (
      <AuthFrame
        title="This link no longer works"
        description="It was used, it has expired, or it is not complete."
      >
        <TextLink href="/settings?tab=account">Go to your account</TextLink>
      </AuthFrame>
    )
  return (
    <AuthFrame
      title="Confirm your email address"
      description={
        <>
          From now on you sign in with <span className="font-medium wrap-anywhere">{email}</span>.
        </>
      }
    >
      <ConfirmEmail confirm={confirmEmailAction.bind(null, token)} />
    </AuthFrame>
  )
}
