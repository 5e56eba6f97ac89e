'use client'

import { useRef, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { perform, type Action } from '@/components/form/action-result'
import { useSelection } from '@/components/list/selection-provider'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { plural } from '@/components/ui/format'
import { SelectionBar } from '@/components/ui/selection-bar'
import type { DecisionOnMany, ManyDecision } from '@/domain/referral/decide-many'
import type { DecidedReferral } from '@/server/services/referral/decide-many'
import { describeManyEffect, describeManyOutcome, type ManyEffect } from './decide-many-text'

/** An open referral on the list. */
export interface OpenReferral {
  id: string
  isHeld: boolean
}

export type DecideMany = Action<DecisionOnMany, DecidedReferral[]>

interface DecideManyBarProps {
  /** What `decideMany` would do now. */
  previewMany: DecideMany
  decideMany: DecideMany
}

interface Asked extends DecisionOnMany, ManyEffect {}

const labels: Record<ManyDecision, string> = { approve: 'Approve', reject: 'Reject', release: 'Release' }

/** The number of the selected referrals, and the decisions on them. */
export function DecideManyBar({ previewMany, decideMany }: DecideManyBarProps) {
  const { selection, max, clear, focusList } = useSelection<OpenReferral>()
  const [asked, setAsked] = useState<Asked>()
  const [open, setOpen] = useState(false)
  const [previewing, startPreview] = useTransition()
  const [pressed, setPressed] = useState<ManyDecision>()
  const opener = useRef<HTMLButtonElement | null>(null)
  const heldCount = [...selection.values()].filter(({ isHeld }) => isHeld).length
  const pendingCount = selection.size - heldCount

  const ask = (decision: ManyDecision, button: HTMLButtonElement) => {
    opener.current = button
    setPressed(decision)
    startPreview(async () => {
      const selected = [...selection.keys()].map((id) => ({ id }))
      const preview = await perform(() => previewMany({ referrals: selected, decision }))
      if (!preview.ok) return void toast.error(preview.message)
      const referrals = preview.value.map(({ id, seen }) => ({ id, seen }))
      setAsked({ referrals, decision, ...describeManyEffect(decision, preview.value) })
      setOpen(true)
    })
  }
  const confirm = async ({ referrals, decision }: Asked) => {
    const result = await perform(() => decideMany({ referrals, decision }))
    if (!result.ok) return result.message
    const { tone, message } = describeManyOutcome(decision, result.value)
    toast[tone](message)
    clear()
  }
  const decisions: ManyDecision[] = [
    'reject',
    ...(heldCount > 0 ? ['release' as const] : []),
    ...(pendingCount > 0 ? ['approve' as const] : []),
  ]
  const detail = heldCount > 0 && `${pendingCount} pending, ${heldCount} held for review`

  return (
    <>
      <SelectionBar
        count={selection.size}
        summary={`${plural(selection.size, 'referral')} selected`}
        detail={selection.size === max ? 'This is the maximum for one decision.' : detail || undefined}
        onClear={() => {
          clear()
          focusList()
        }}
      >
        {decisions.map((decision, index) => (
          <Button
            key={decision}
            variant={index === decisions.length - 1 && decision !== 'reject' ? 'primary' : 'secondary'}
            pending={previewing && pressed === decision}
            onClick={(event) => ask(decision, event.currentTarget)}
          >
            {labels[decision]}
          </Button>
        ))}
      </SelectionBar>
      {asked && (
        <ConfirmDialog
          open={open}
          onOpenChange={setOpen}
          title={`${labels[asked.decision]} ${plural(asked.doneCount, 'referral')}`}
          description={asked.effect}
          confirmLabel={`${labels[asked.decision]} ${plural(asked.doneCount, 'referral')}`}
          tone={asked.decision === 'reject' ? 'danger' : 'primary'}
          isImpossible={asked.doneCount === 0}
          onConfirm={() => confirm(asked)}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (opener.current?.isConnected) opener.current.focus()
            else focusList()
          }}
        >
          {asked.left.length > 0 && (
            <Callout tone="warning" className="mt-1">
              {asked.left.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </Callout>
          )}
        </ConfirmDialog>
      )}
    </>
  )
}
