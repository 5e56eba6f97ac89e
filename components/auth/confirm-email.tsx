'use client'

import { useRouter } from 'next/navigation'
import type { Action } from '@/components/form/action-result'
import { PerformButton } from './perform-button'

/** A button rather than the opening of the link: mail scanners open links. */
export function ConfirmEmail({ confirm }: { confirm: Action }) {
  const router = useRouter()
  return (
    <PerformButton action={confirm} onDone={() => router.push('/settings?tab=account')}>
      Confirm address
    </PerformButton>
  )
}
