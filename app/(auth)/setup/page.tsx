import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { SetUpForm } from '@/components/auth/set-up-form'
import { AuthFrame } from '@/components/shell/auth-frame'
import { isSetUp } from '@/server/services/company/is-set-up'
import { setUpAction } from './actions'
import { needsToken } from './needs-token'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetUpPage() {
  if (await isSetUp()) redirect('/sign-in')
  return (
    <AuthFrame
      width="md"
      title="Set up Referral Desk"
      description="Create your company and its owner. This page closes permanently once you are done."
    >
      <SetUpForm needsToken={needsToken(await headers())} setUp={setUpAction} />
    </AuthFrame>
  )
}
