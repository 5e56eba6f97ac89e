'use client'

import { ConfirmEndButton } from '@/components/form/confirm-end-button'
import type { ApiKeyView, RevokeApiKey } from './api-key-view'

export function RevokeKeyButton({
  apiKey: { id, name },
  revoke,
}: {
  apiKey: Pick<ApiKeyView, 'id' | 'name'>
  revoke: RevokeApiKey
}) {
  return (
    <ConfirmEndButton
      verb="Revoke"
      name={name}
      description="Calls with this key are rejected within a second. This cannot be undone."
      confirmLabel="Revoke key"
      action={() => revoke(id)}
      done={`API key “${name}” revoked`}
    />
  )
}
