'use client'

import { CreateDialog } from '@/components/form/create-dialog'
import { toInput } from './endpoint-fields'
import { EndpointForm } from './endpoint-form'
import { EndpointSecret } from './endpoint-secret'
import type { CreateEndpoint } from './endpoint-view'

export function AddEndpointButton({ create }: { create: CreateEndpoint }) {
  return (
    <CreateDialog<string>
      label="Add endpoint"
      description="An address of yours that is told what happens from now on."
      form={(onCreated) => (
        <EndpointForm
          submitLabel="Add endpoint"
          action={(fields) => create(toInput(fields))}
          onDone={({ secret }) => onCreated(secret)}
        />
      )}
      shown={(secret) => ({
        title: 'Copy the signing secret now',
        description: 'The endpoint is added. Its secret cannot be shown again.',
        secret: true,
        content: <EndpointSecret secret={secret} />,
      })}
    />
  )
}
