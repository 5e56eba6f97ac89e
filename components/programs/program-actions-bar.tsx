'use client'

import { Link } from '@/components/ui/link'
import { useRef, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { perform, type ActionResult, runWithToast } from '@/components/form/action-result'
import { programPath } from '@/components/paths'
import { describePending, type PendingCount } from '@/components/referrals/pending-count'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { ProgramStatus } from '@/domain/program/program'

interface ProgramActionsBarProps {
  program: { id: string; name: string; status: ProgramStatus }
  pending: PendingCount
  update: (id: string, changes: { status: ProgramStatus }) => Promise<ActionResult>
}

/** The button that starts or stops the program, by status. */
const toggles: Record<ProgramStatus, { label: string; to: ProgramStatus; done: string }> = {
  draft: { label: 'Activate', to: 'active', done: 'is active' },
  active: { label: 'Pause', to: 'paused', done: 'is paused' },
  paused: { label: 'Resume', to: 'active', done: 'is active again' },
  ended: { label: 'Reopen', to: 'active', done: 'is active again' },
}

/** The actions on a program's page. */
export function ProgramActionsBar({
  program: { id, name, status },
  pending,
  update,
}: ProgramActionsBarProps) {
  const [toggling, startToggling] = useTransition()
  const [ending, setEnding] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const { label, to, done } = toggles[status]

  const change = async () => {
    const result = await perform(() => update(id, { status: to }))
    if (result.ok)
      toast.success(`${name} ${done}`, {
        description: to === 'paused' ? 'New referrals stop; pending referrals continue.' : undefined,
      })
    else toast.error(name, { description: result.message })
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
        description={`Ending stops new referrals. ${describePending(pending)} Both APIs answer that its codes are not valid. Booked bonuses stay. You can reopen it later.`}
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
