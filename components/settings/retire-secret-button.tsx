'use client'

import { ConfirmEndButton } from '@/components/form/confirm-end-button'
import type { SigningSecretActions, SigningSecretView } from './signing-secret-view'

interface RetireSecretButtonProps {
  secret: Pick<SigningSecretView, 'id' | 'name'>
  retire: SigningSecretActions['retire']
}

export function RetireSecretButton({ secret: { id, name }, retire }: RetireSecretButtonProps) {
  return (
    <ConfirmEndButton
      verb="Retire"
      name={name}
      description="Tokens signed with this secret are rejected from the next call on, even if they have not expired. This cannot be undone."
      confirmLabel="Retire secret"
      action={() => retire(id)}
      done={`Signing secret “${name}” is retired`}
    />
  )
}
