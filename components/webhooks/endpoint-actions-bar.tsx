'use client'

import { CircleCheck } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { perform, runWithToast } from '@/components/form/action-result'
import { lazyDialog } from '@/components/form/lazy-dialog'
import { deliveryPath } from '@/components/paths'
import { Button } from '@/components/ui/button'
import { EndpointMenu } from './endpoint-menu'
import type { EndpointActions, EndpointView } from './endpoint-view'

const EditEndpointDialog = lazyDialog(async () => (await import('./edit-endpoint-dialog')).EditEndpointDialog)

/** The actions on an endpoint's page. */
export function EndpointActionsBar({
  endpoint,
  actions,
}: {
  endpoint: EndpointView
  actions: EndpointActions
}) {
  const { id, status } = endpoint
  const router = useRouter()
  const [editing, setEditing] = useState(false)
  const [pending, startTransition] = useTransition()
  const edit = useRef<HTMLButtonElement>(null)

  const test = () =>
    startTransition(async () => {
      const result = await perform(() => actions.test(id))
      // The delivery's page shows the result.
      if (result.ok) router.push(deliveryPath(id, result.value.deliveryId))
      else toast.error(result.message)
    })
  const enable = () =>
    startTransition(async () => {
      const problem = await runWithToast(
        () => actions.update(id, { status: 'enabled' }),
        'The endpoint is enabled',
      )
      if (problem) toast.error(problem)
    })

  return (
    <>
      <Button ref={edit} onClick={() => setEditing(true)}>
        Edit
      </Button>
      <EndpointMenu endpoint={endpoint} actions={actions} />
      {/* One button for both, so that it keeps the focus when the endpoint is enabled. */}
      <Button variant="primary" pending={pending} onClick={status === 'enabled' ? test : enable}>
        {status === 'disabled' && <CircleCheck aria-hidden />}
        {status === 'enabled' ? 'Send test' : 'Enable'}
      </Button>
      <EditEndpointDialog
        endpoint={endpoint}
        update={actions.update}
        open={editing}
        onClose={() => setEditing(false)}
        returnFocus={() => edit.current?.focus()}
      />
    </>
  )
}
