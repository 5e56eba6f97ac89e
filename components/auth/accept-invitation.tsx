'use client'

import type { Action } from '@/components/form/action-result'
import { PerformButton } from './perform-button'

interface AcceptInvitationProps {
  companyName: string
  accept: Action
  openCompany: () => Promise<void>
}

export function AcceptInvitation({ companyName, accept, openCompany }: AcceptInvitationProps) {
  return (
    <PerformButton action={accept} onDone={openCompany}>
      Join {companyName}
    </PerformButton>
  )
}
