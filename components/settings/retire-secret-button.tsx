'use client'

import { toast } from 'sonner'
import { perform } from '@/components/form/action-result'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { SigningSecretActions, SigningSecretView } from './signing-secret-view'

interface RetireSecretButtonProps {
  secret: Pick<SigningSecretView, 'id' | 'name'>
  retire: SigningSecretActions['retire']
}

export function RetireSecretButton({ secret, retire }: RetireSecretButtonProps) {
  const confirm = async () => {
    const result = await perform(() => retire(secret.id))
    if (!result.ok) return result.message
    toast.success(`Signing secret “${secret.name}” is retired.`)
  }
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="ghost" className="text-danger" aria-label={`Retire ${secret.name}`}>
          Retire
        </Button>
      }
      title={<span className="wrap-anywhere">Retire “{secret.name}”?</span>}
      description="Tokens signed with this secret are refused from the next call on, also those that have not expired. This cannot be undone."
      confirmLabel="Retire secret"
      onConfirm={confirm}
    />
  )
}
