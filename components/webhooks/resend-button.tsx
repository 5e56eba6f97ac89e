'use client'

import { useTransition } from 'react'
import { toast } from 'sonner'
import { type Action, runWithToast } from '@/components/form/action-result'
import { Button } from '@/components/ui/button'
import type { DeliveryState } from '@/domain/webhook'

interface ResendButtonProps {
  delivery: { id: string; state: DeliveryState }
  resend: Action<string>
}

/** Without confirmation, because receivers must handle repeated messages anyway. */
export function ResendButton({ delivery: { id, state }, resend }: ResendButtonProps) {
  const [pending, startTransition] = useTransition()
  const send = () =>
    startTransition(async () => {
      const problem = await runWithToast(() => resend(id), 'Queued again')
      if (problem) toast.error(problem)
    })
  return (
    <Button variant="primary" pending={pending} onClick={send}>
      {state === 'pending' ? 'Send now' : 'Resend'}
    </Button>
  )
}
