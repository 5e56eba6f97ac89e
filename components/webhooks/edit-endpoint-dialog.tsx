'use client'

import { toast } from 'sonner'
import { FormDialog } from '@/components/form/form-dialog'
import { changesOf } from './endpoint-fields'
import { EndpointForm } from './endpoint-form'
import type { EndpointActions, EndpointView } from './endpoint-view'

interface EditEndpointDialogProps {
  endpoint: EndpointView
  update: EndpointActions['update']
  open: boolean
  onClose: () => void
  returnFocus: () => void
}

export function EditEndpointDialog({
  endpoint,
  update,
  open,
  onClose,
  returnFocus,
}: EditEndpointDialogProps) {
  const done = () => {
    onClose()
    toast.success('The endpoint is saved')
  }
  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnFocus={returnFocus}
      title="Edit endpoint"
      description={
        endpoint.kind === 'kyc'
          ? 'POST /v1/kyc/webhook changes its URL, after a test.'
          : 'Changed events apply from the next event on. Pending deliveries also go to a new URL.'
      }
    >
      <EndpointForm
        endpoint={endpoint}
        submitLabel="Save changes"
        action={(input) => update(endpoint.id, changesOf(endpoint, input))}
        onDone={done}
      />
    </FormDialog>
  )
}
