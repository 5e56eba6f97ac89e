import type { Metadata } from 'next'
import { ResetPasswordForm } from '@/components/auth/reset-password-form'
import { AuthFrame } from '@/components/shell/auth-frame'
import { TextLink } from '@/components/ui/text-link'
import { findPasswordLink } from '@/server/services/user/reset-password'
import { resetPasswordAction } from './actions'

export const metadata: Metadata = { title: 'Set a new password' }

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const email = await findPasswordLink(token)
  if (email === undefined)
    return (
      <AuthFrame
        title="This link no longer works"
        description="It has been used, it has expired, or it is not complete."
        footer={<TextLink href="/sign-in">Back to sign in</TextLink>}
      >
        <TextLink href="/forgot-password">Get a new link</TextLink>
      </AuthFrame>
    )
  return (
    <AuthFrame title="Set a new password" description={<span className="wrap-anywhere">{email}</span>}>
      <ResetPasswordForm token={token} email={email} resetPassword={resetPasswordAction} />
    </AuthFrame>
  )
}
