'use client'

import { endSession } from '@/components/auth/browser-session'
import { perform, type Action } from '@/components/form/action-result'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'

export function SignOutEverywhereButton({ signOutEverywhere }: { signOutEverywhere: Action }) {
  const confirm = async () => {
    const result = await perform(() => signOutEverywhere())
    if (!result.ok) return result.message
    await endSession('signed-out-everywhere')
  }
  return (
    <ConfirmDialog
      trigger={<Button>Sign out everywhere</Button>}
      title="Sign out everywhere?"
      description="All your sessions end, including this one. Unsaved changes in other windows are lost."
      confirmLabel="Sign out everywhere"
      onConfirm={confirm}
    />
  )
}
