'use client'

import { lazy, Suspense } from 'react'
import { CreateDialog } from '@/components/form/create-dialog'
import { Spinner } from '@/components/ui/spinner'
import { EndpointSecret } from './endpoint-secret'
import type { CreateEndpoint } from './endpoint-view'

const EndpointForm = lazy(async () => ({
  default: (await import('./endpoint-form')).EndpointForm<{ secret: string }>,
}))

export function AddEndpointButton({ create }: { create: CreateEndpoint }) {
  return (
    <CreateDialog<string>
      label="Add endpoint"
      description="Each new event is sent to this URL."
      form={(onCreated) => (
        <Suspense fallback={<Spinner className="mx-auto mb-5" />}>
          <EndpointForm
            submitLabel="Add endpoint"
            action={create}
            onDone={({ secret }) => onCreated(secret)}
          />
        </Suspense>
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
