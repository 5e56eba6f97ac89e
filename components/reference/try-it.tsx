'use client'

import { Play, Send } from 'lucide-react'
import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { CallAnswer } from './call-answer'
import { CallFields } from './call-fields'
import { credentialHeaders, CredentialFields, useCredentials } from './credentials'
import { problemsOf, sendCall, typedFrom, type CallAnswer as Answer, type TryableCall } from './send-call'

/** Makes the call from the browser, with credentials that stay in this tab. */
export function TryIt({ call }: { call: TryableCall }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  // A signature over the body needs a secret that no browser should see.
  if (call.credential === 'signature') return null
  return (
    <div className="flex flex-col gap-3">
      <Button
        className="self-start"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={`Try it: ${call.summary}`}
        onClick={() => setOpen(!isOpen)}
      >
        <Play aria-hidden />
        Try it
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <TryItForm call={call} />}
      </div>
    </div>
  )
}

function TryItForm({ call }: { call: TryableCall }) {
  const { credentials } = useCredentials()
  const [typed, setTyped] = useState(() => typedFrom(call))
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [isMissing, setMissing] = useState(false)
  const [isPending, setPending] = useState(false)
  const [outcome, setOutcome] = useState<Answer | 'unreachable'>()

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const headers = credentialHeaders(call.credential, credentials)
    const found = problemsOf(call, typed)
    setProblems(found)
    setMissing(!headers)
    if (!headers || Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
      return
    }
    setPending(true)
    setOutcome(await sendCall(call, typed, headers).catch(() => 'unreachable' as const))
    setPending(false)
  }

  return (
    <form
      noValidate
      aria-label={`Try it: ${call.summary}`}
      onSubmit={send}
      className="@container flex flex-col gap-4 rounded-card border bg-card p-4"
    >
      {call.changes && <ChangeWarning call={call} />}
      <CredentialFields credential={call.credential} missing={isMissing} />
      <CallFields call={call} typed={typed} problems={problems} onChange={setTyped} />
      <Button
        type="submit"
        variant={isDestructive(call) ? 'danger' : 'primary'}
        pending={isPending}
        className="self-start"
      >
        <Send aria-hidden />
        {`Send ${call.method}`}
      </Button>
      <div aria-live="polite" className="empty:hidden">
        {outcome === 'unreachable' && (
          <Callout tone="danger">There was no answer. Check your connection, then send it again.</Callout>
        )}
        {outcome && outcome !== 'unreachable' && <CallAnswer answer={outcome} />}
      </div>
    </form>
  )
}

function isDestructive({ method, irreversible }: TryableCall): boolean {
  return method === 'DELETE' || irreversible !== undefined
}

function ChangeWarning({ call }: { call: TryableCall }) {
  if (!isDestructive(call))
    return (
      <Callout>This is no rehearsal: it changes the data of the company whose credentials you paste.</Callout>
    )
  return (
    <Callout tone="warning" title="This cannot be undone">
      {call.irreversible ?? 'It deletes for good.'} It acts on the real data of the company whose credentials
      you paste.
    </Callout>
  )
}
