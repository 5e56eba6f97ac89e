'use client'

import { useRef, useState } from 'react'
import { SecretDialog } from '@/components/form/secret-dialog'
import { ShownOnce } from '@/components/form/shown-once'
import { Button } from '@/components/ui/button'
import { CodeBlock } from '@/components/ui/code-block'
import type { IntegrationActions } from './integrations-view'

interface ProviderSecretButtonProps {
  isFirst: boolean
  make: IntegrationActions['makeProviderSecret']
  eventsUrl: string
}

export function ProviderSecretButton({ isFirst, make, eventsUrl }: ProviderSecretButtonProps) {
  const [open, setOpen] = useState(false)
  // Kept from when the dialog opened: afterwards there is a secret, and the words must not turn.
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
        title={asFirst ? 'Create a secret for the KYC provider?' : 'Rotate the KYC provider’s secret?'}
        description={
          asFirst
            ? 'The provider signs its events with it, as Standard Webhooks has it. Whoever has it can decide identity checks for you.'
            : 'Events signed with the old secret are refused from now on. Providers send again what was refused, so give it the new one soon.'
        }
        confirmLabel={asFirst ? 'Create secret' : 'Rotate secret'}
        action={make}
        shownTitle="Copy the provider’s secret now"
        shown={(secret) => (
          <>
            <ShownOnce
              name="provider secret"
              value={secret}
              warning="Whoever has it can decide identity checks for you. Give it to the provider and to nobody else; if you lose it, rotate it."
            />
            <CodeBlock label="URL for the provider" showLabel wrap code={eventsUrl} />
          </>
        )}
      />
    </>
  )
}
