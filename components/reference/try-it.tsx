'use client'

import { Play, Send } from 'lucide-react'
import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { CallResponse } from './call-response'
import { CallFields } from './call-fields'
import { credentialHeaders, CredentialFields, useCredentials } from './credentials'
import {
  initialValues,
  problemsOf,
  sendCall,
  type CallResponse as Response,
  type TryableCall,
} from './send-call'

/** Makes the call from the browser, with the credentials of this tab. */
export function TryIt({ call }: { call: TryableCall }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  // Signing the body needs a secret that must not reach a browser.
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
  const [values, setValues] = useState(() => initialValues(call))
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [isMissing, setMissing] = useState(false)
  const [isPending, setPending] = useState(false)
  const [outcome, setOutcome] = useState<Response | 'unreachable'>()

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const headers = credentialHeaders(call.credential, credentials)
    const found = problemsOf(call, values)
    setProblems(found)
    setMissing(!headers)
    if (!headers || Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
      return
    }
    setPending(true)
    setOutcome(await sendCall(call, values, headers).catch(() => 'unreachable' as const))
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
      <CallFields call={call} values={values} problems={problems} onChange={setValues} />
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
          <Callout tone="danger">No response. Check your connection, then send the call again.</Callout>
        )}
        {outcome && outcome !== 'unreachable' && <CallResponse response={outcome} />}
      </div>
    </form>
  )
}

function isDestructive({ method, irreversible }: TryableCall): boolean {
  return method === 'DELETE' || irreversible !== undefined
}

function ChangeWarning({ call }: { call: TryableCall }) {
  if (!isDestructive(call))
    return <Callout>This call changes live data of the company whose credentials you paste.</Callout>
  return (
    <Callout tone="warning" title="This cannot be undone">
      {call.irreversible ?? 'It deletes permanently.'} It changes live data of the company whose credentials
      you paste.
    </Callout>
  )
}
