'use client'

import { CircleSlash, Ellipsis, KeyRound, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { runWithToast } from '@/components/form/action-result'
import { SecretDialog } from '@/components/form/secret-dialog'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { EndpointSecret } from './endpoint-secret'
import type { EndpointActions, EndpointView } from './endpoint-view'

/** The less frequent actions on an endpoint, each after a confirmation. */
export function EndpointMenu({
  endpoint: { id, kind, status },
  actions,
}: {
  endpoint: EndpointView
  actions: EndpointActions
}) {
  const router = useRouter()
  const [dialog, setDialog] = useState<'rotate' | 'disable' | 'delete'>()
  const trigger = useRef<HTMLButtonElement>(null)
  const close = () => setDialog(undefined)
  const returnFocus = (event: Event) => {
    event.preventDefault()
    trigger.current?.focus()
  }
  const disable = () =>
    runWithToast(() => actions.update(id, { status: 'disabled' }), 'The endpoint is disabled')
  const remove = async () => {
    const problem = await runWithToast(() => actions.remove(id), 'The endpoint is deleted')
    if (problem === undefined) router.replace('/webhooks')
    return problem
  }
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button ref={trigger} size="icon" aria-label="More actions">
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={() => setDialog('rotate')}>
            <KeyRound aria-hidden />
            Rotate secret
          </DropdownMenuItem>
          {status === 'enabled' && (
            <DropdownMenuItem onSelect={() => setDialog('disable')}>
              <CircleSlash aria-hidden />
              Disable
            </DropdownMenuItem>
          )}
          <DropdownMenuSeparator />
          <DropdownMenuItem tone="danger" onSelect={() => setDialog('delete')}>
            <Trash2 aria-hidden />
            Delete
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <SecretDialog
        open={dialog === 'rotate'}
        onOpenChange={close}
        returnFocus={() => trigger.current?.focus()}
        title="Rotate the signing secret?"
        description="Messages are signed with the new secret and, for a day, with the old one too. Switch your receiver to the new one within that day. Rotating again ends the old one immediately."
        confirmLabel="Rotate secret"
        action={() => actions.rotate(id)}
        shownTitle="Copy the new signing secret now"
        shown={(secret) => <EndpointSecret secret={secret} />}
      />
      <ConfirmDialog
        open={dialog === 'disable'}
        onOpenChange={close}
        onCloseAutoFocus={returnFocus}
        title="Disable this endpoint?"
        description="Nothing more is sent to it, and events in the meantime are not kept for it. Pending deliveries wait until it is enabled again."
        confirmLabel="Disable endpoint"
        onConfirm={disable}
      />
      <ConfirmDialog
        open={dialog === 'delete'}
        onOpenChange={close}
        onCloseAutoFocus={returnFocus}
        title="Delete this endpoint?"
        description={`${kind === 'kyc' ? 'KYC status changes are not sent until POST /v1/kyc/webhook registers another URL.' : 'Nothing more is sent to it.'} Its deliveries are deleted too, including pending ones. This cannot be undone.`}
        confirmLabel="Delete endpoint"
        onConfirm={remove}
      />
    </>
  )
}
