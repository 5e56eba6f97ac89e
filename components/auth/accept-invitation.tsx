'use client'

import { useState, useTransition } from 'react'
import { perform, type Action } from '@/components/form/action-result'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'

interface AcceptInvitationProps {
  companyName: string
  accept: Action
  openCompany: () => Promise<void>
}

export function AcceptInvitation({ companyName, accept, openCompany }: AcceptInvitationProps) {
  const [problem, setProblem] = useState<string>()
  const [pending, startTransition] = useTransition()
  const join = () =>
    startTransition(async () => {
      const result = await perform(() => accept())
      if (result.ok) await openCompany()
      else setProblem(result.message)
    })
  return (
    <div className="flex flex-col gap-4">
      {problem && (
        <Callout tone="danger" role="alert">
          {problem}
        </Callout>
      )}
      <Button variant="primary" size="lg" pending={pending} onClick={join}>
        Join {companyName}
      </Button>
    </div>
  )
}
