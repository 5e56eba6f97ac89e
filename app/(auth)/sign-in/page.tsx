import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInForm } from '@/components/auth/sign-in-form'
import { isSignInProblem } from '@/components/auth/sign-in-problems'
import { AuthFrame } from '@/components/shell/auth-frame'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'
import { returnPathOf } from '@/server/auth/return-path'
import { findSession } from '@/server/auth/session'
import { isSetUp } from '@/server/services/company/is-set-up'

export const metadata: Metadata = { title: 'Sign in' }

const notices: Record<string, string> = {
  'email-changed': 'Email changed. Sign in with the new address.',
  'password-changed': 'Password changed. Sign in with the new one.',
  'signed-out-everywhere': 'You are signed out on all devices.',
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { callbackUrl, notice, error } = await searchParams
  const returnPath = returnPathOf(callbackUrl)
  if (!(await isSetUp())) redirect('/setup')
  if (await findSession()) redirect(returnPath)
  const noticeText = typeof notice === 'string' && Object.hasOwn(notices, notice) && notices[notice]
  return (
    <AuthFrame title="Sign in" footer={<TextLink href="/forgot-password">Forgot password?</TextLink>}>
      {noticeText && (
        <Callout tone="success" role="status" className="mb-4">
          {noticeText}
        </Callout>
      )}
      <SignInForm returnPath={returnPath} problem={isSignInProblem(error) ? error : undefined} />
    </AuthFrame>
  )
}
