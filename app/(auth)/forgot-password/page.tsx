import type { Metadata } from 'next'
import { ForgotPasswordForm } from '@/components/auth/forgot-password-form'
import { AuthFrame } from '@/components/shell/auth-frame'
import { TextLink } from '@/components/ui/text-link'
import { isMailSetUp } from '@/server/mail/mail'
import { requestPasswordAction } from './actions'

export const metadata: Metadata = { title: 'Forgot password' }
// Whether mail is set up is known when the server runs, not when it is built.
export const dynamic = 'force-dynamic'

export default function ForgotPasswordPage() {
  return (
    <AuthFrame title="Forgot password?" footer={<TextLink href="/sign-in">Back to sign in</TextLink>}>
      {isMailSetUp() ? (
        <ForgotPasswordForm requestPassword={requestPasswordAction} />
      ) : (
        <div className="flex flex-col gap-3">
          <p>
            This server does not send mail. Ask an owner or admin of your company for a link to set a new
            password. They create one under Settings, Team.
          </p>
          <p>If you are the only owner, ask the person who runs the server to create one on its console:</p>
          <code className="rounded-card border bg-muted p-3 break-words">
            npm run reset-password -- your@email
          </code>
        </div>
      )}
    </AuthFrame>
  )
}
