'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { toast } from 'sonner'
import { perform, type Action } from '@/components/form/action-result'
import { toSentence } from '@/components/form/sentences'
import { referralPath } from '@/components/paths'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/input'
import type { SeenReferral } from '@/domain/referral/seen'
import { outcomeText, type DecisionKind, type Outcome } from './decision-outcome'
import type { Decision } from './decisions'
import { stateElementId } from './referral-state'

export type Decide = Action<
  { id: string; kind: DecisionKind; note: string | null; seen: SeenReferral },
  Outcome & {
    /** The oldest of the other open referrals; null when there is none. */
    nextId: string | null
  }
>

interface DecisionBarProps {
  referral: { id: string; refereeId: string; seen: SeenReferral }
  /** Depends on the state of the referral; empty with view-only access. */
  decisions: readonly Decision[]
  decide: Decide
}

/** A decision with what its texts were based on. */
type AskedDecision = Decision & { seen: SeenReferral }

/** The decisions on a referral's page, each with a confirmation. */
export function DecisionBar({ referral: { id, refereeId, seen }, decisions, decide }: DecisionBarProps) {
  const router = useRouter()
  // The decision when the dialog opened: a refresh may remove its button while the dialog closes.
  const [asked, setAsked] = useState<AskedDecision>()
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const opener = useRef<HTMLButtonElement | null>(null)
  const last = useRef<'none' | 'failed' | 'done'>('none')

  const ask = (decision: Decision, button: HTMLButtonElement) => {
    opener.current = button
    last.current = 'none'
    setNote('')
    setAsked({ ...decision, seen })
    setOpen(true)
  }
  const confirm = async ({ kind, seen }: AskedDecision) => {
    // A note is one line, so line breaks are joined.
    const text = note.trim().replace(/\s+/g, ' ')
    const result = await perform(() => decide({ id, kind, note: text || null, seen }))
    if (!result.ok) {
      last.current = 'failed'
      const problem = result.violations.find(({ field }) => field === 'note')
      return problem ? toSentence(problem.description) : result.message
    }
    last.current = 'done'
    const { tone, message } = outcomeText(kind, refereeId, result.value)
    const { nextId } = result.value
    toast[tone](
      message,
      nextId === null
        ? undefined
        : { action: { label: 'Next open referral', onClick: () => router.push(referralPath(nextId)) } },
    )
  }
  const change = (next: boolean) => {
    setOpen(next)
    // Another person may have decided in the meantime.
    if (!next && last.current === 'failed') router.refresh()
  }
  const restoreFocus = (event: Event) => {
    event.preventDefault()
    if (last.current === 'done') document.getElementById(stateElementId)?.focus()
    else opener.current?.focus()
  }

  return (
    <>
      {decisions.map((decision, index) => (
        <Button
          key={decision.kind}
          variant={index === decisions.length - 1 && decision.tone === 'primary' ? 'primary' : 'secondary'}
          onClick={(event) => ask(decision, event.currentTarget)}
        >
          {decision.label}
        </Button>
      ))}
      {asked && (
        <ConfirmDialog
          open={open}
          onOpenChange={change}
          title={`${asked.verb}?`}
          description={asked.consequence}
          confirmLabel={asked.verb}
          tone={asked.tone}
          onConfirm={() => confirm(asked)}
          onCloseAutoFocus={restoreFocus}
        >
          {asked.warning && (
            <Callout tone="warning" className="mt-1">
              {asked.warning}
            </Callout>
          )}
          {asked.note && (
            <Field label={asked.note} optional help="Kept in the timeline, for your team." className="mt-2">
              <Textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
            </Field>
          )}
        </ConfirmDialog>
      )}
    </>
  )
}
