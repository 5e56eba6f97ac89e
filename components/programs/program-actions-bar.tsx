'use client'

import Link from 'next/link'
import { useRef, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { perform, type ActionResult } from '@/components/form/action-result'
import { runWithToast } from '@/components/form/perform-and-say'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { ProgramStatus } from '@/domain/program/program'
import { consequencesOfEnding, type Pending } from './pending-text'
import { programPath, type ProgramView } from './program-view'

interface ProgramActionsBarProps {
  program: Pick<ProgramView, 'id' | 'name' | 'status'>
  pending: Pending
  update: (id: string, changes: { status: ProgramStatus }) => Promise<ActionResult>
}

/** What the one button does that starts and stops the program. */
const toggles: Record<ProgramStatus, { label: string; to: ProgramStatus; done: string; not: string }> = {
  draft: { label: 'Activate', to: 'active', done: 'is active', not: 'was not activated' },
  active: { label: 'Pause', to: 'paused', done: 'is paused', not: 'was not paused' },
  paused: { label: 'Resume', to: 'active', done: 'is active again', not: 'was not resumed' },
  ended: { label: 'Reopen', to: 'active', done: 'is active again', not: 'was not reopened' },
}

/** What can be done with the program whose page this is. */
export function ProgramActionsBar({
  program: { id, name, status },
  pending,
  update,
}: ProgramActionsBarProps) {
  const [toggling, startToggling] = useTransition()
  const [ending, setEnding] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const { label, to, done, not } = toggles[status]

  const change = async () => {
    const result = await perform(() => update(id, { status: to }))
    if (result.ok)
      toast.success(`${name} ${done}`, {
        description: to === 'paused' ? 'New referrals stop; pending ones continue.' : undefined,
      })
    else toast.error(`${name} ${not}`, { description: result.message })
  }
  return (
    <>
      <Button ref={toggle} pending={toggling} onClick={() => startToggling(change)}>
        {label}
      </Button>
      {status !== 'ended' && <Button onClick={() => setEnding(true)}>End</Button>}
      <Button asChild variant="primary">
        <Link href={`${programPath(id)}/edit`}>Edit</Link>
      </Button>
      <ConfirmDialog
        open={ending}
        onOpenChange={setEnding}
        title={<span className="wrap-anywhere">End “{name}”?</span>}
        description={consequencesOfEnding(pending)}
        confirmLabel="End program"
        onConfirm={() => runWithToast(() => update(id, { status: 'ended' }), `${name} is ended`)}
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          toggle.current?.focus()
        }}
      />
    </>
  )
}
