'use client'

import { toast } from 'sonner'
import { perform } from '@/components/form/action-result'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { ApiKeyView, RevokeApiKey } from './api-key-view'

export function RevokeKeyButton({ apiKey, revoke }: { apiKey: Pick<ApiKeyView, 'id' | 'name'>; revoke: RevokeApiKey }) {
  const confirm = async () => {
    const result = await perform(() => revoke(apiKey.id))
    if (!result.ok) return result.message
    toast.success(`API key “${apiKey.name}” is revoked.`)
  }
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="ghost" className="text-danger" aria-label={`Revoke ${apiKey.name}`}>
          Revoke
        </Button>
      }
      title={<span className="wrap-anywhere">Revoke “{apiKey.name}”?</span>}
      description="Calls with this key are refused within a second. This cannot be undone."
      confirmLabel="Revoke key"
      onConfirm={confirm}
    />
  )
}
