'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import type { Action } from '@/components/form/action-result'
import { PerformButton } from './perform-button'

interface ConfirmEmailProps {
  confirm: Action
  /** Whether the account of the link is signed in here. */
  isSignedIn: boolean
}

/** A button rather than the opening of the link: mail scanners open links. */
export function ConfirmEmail({ confirm, isSignedIn }: ConfirmEmailProps) {
  const router = useRouter()
  const continueAfterConfirming = () => {
    if (isSignedIn) toast.success('Email changed')
    router.push(isSignedIn ? '/settings/account' : '/sign-in?notice=email-changed')
  }
  return (
    <PerformButton action={confirm} onDone={continueAfterConfirming}>
      Confirm address
    </PerformButton>
  )
}
