'use client'

import { useState, useTransition, type ReactNode } from 'react'
import { perform, type Action } from '@/components/form/action-result'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'

interface PerformButtonProps {
  action: Action
  onDone: () => void | Promise<void>
  children: ReactNode
}

/** A button that runs an action and shows why it failed. */
export function PerformButton({ action, onDone, children }: PerformButtonProps) {
  const [problem, setProblem] = useState<string>()
  const [pending, startTransition] = useTransition()
  const run = () =>
    startTransition(async () => {
      const result = await perform(() => action())
      if (result.ok) await onDone()
      else setProblem(result.message)
    })
  return (
    <div className="flex flex-col gap-4">
      {problem && (
        <Callout tone="danger" role="alert">
          {problem}
        </Callout>
      )}
      <Button variant="primary" size="lg" pending={pending} onClick={run}>
        {children}
      </Button>
    </div>
  )
}
