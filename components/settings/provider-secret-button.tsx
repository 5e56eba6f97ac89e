'use client'

import { useRef, useState } from 'react'
import { SecretDialog } from '@/components/form/secret-dialog'
import { ShownOnce } from '@/components/form/shown-once'
import { Button } from '@/components/ui/button'
import { CodeBlock } from '@/components/ui/code-block'
import type { IntegrationActions } from './integrations-view'

interface ProviderSecretButtonProps {
  isFirst: boolean
  rotate: IntegrationActions['rotateProviderSecret']
  eventsUrl: string
}

export function ProviderSecretButton({ isFirst, rotate, eventsUrl }: ProviderSecretButtonProps) {
  const [open, setOpen] = useState(false)
  // Fixed when the dialog opens: its text must not change once there is a secret.
  const [asFirst, setAsFirst] = useState(isFirst)
  const trigger = useRef<HTMLButtonElement>(null)
  const begin = () => {
    setAsFirst(isFirst)
    setOpen(true)
  }
  return (
    <>
      <Button ref={trigger} onClick={begin}>
        {isFirst ? 'Create secret' : 'Rotate secret'}
      </Button>
      <SecretDialog
        open={open}
        onOpenChange={setOpen}
        returnFocus={() => trigger.current?.focus()}
        title={asFirst ? 'Create a secret for the provider?' : 'Rotate the provider’s secret?'}
        description={
          asFirst
            ? 'The provider signs its events with it, following Standard Webhooks. Anyone who has it can decide identity checks for you.'
            : 'Events signed with the old secret are rejected from now on. Providers retry rejected events, so give them the new secret soon.'
        }
        confirmLabel={asFirst ? 'Create secret' : 'Rotate secret'}
        action={rotate}
        shownTitle="Copy the provider’s secret now"
        shown={(secret) => (
          <>
            <ShownOnce
              name="provider secret"
              value={secret}
              warning="Anyone who has it can decide identity checks for you. Give it only to the provider. If you lose it, rotate it."
            />
            <CodeBlock label="URL for the provider" showLabel wrap code={eventsUrl} />
          </>
        )}
      />
    </>
  )
}
