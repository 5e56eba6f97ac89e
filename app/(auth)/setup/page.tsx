import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SetUpForm } from '@/components/auth/set-up-form'
import { AuthFrame } from '@/components/shell/auth-frame'
import { isSetUp } from '@/server/services/company/is-set-up'
import { setUpAction } from './actions'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetUpPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { token } = await searchParams
  if (await isSetUp()) redirect('/sign-in')
  return (
    <AuthFrame
      width="md"
      title="Set up Referral Desk"
      description="Create your company and its owner. This page closes permanently once you are done."
    >
      <SetUpForm token={typeof token === 'string' ? token : ''} setUp={setUpAction} />
    </AuthFrame>
  )
}
