'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { FormDialog } from '@/components/form/form-dialog'
import { Button } from '@/components/ui/button'
import type { SendAgainProps } from './send-again-form'

const SendAgainForm = dynamic(() => import('./send-again-form').then((m) => m.SendAgainForm))

const texts = {
  failed: {
    label: 'Resend failed',
    title: 'Resend all failed deliveries',
    description: 'Each is sent again with the same webhook-id and a full schedule of retries.',
    since: 'Queued since',
    nothing: 'Nothing has failed since then',
  },
  events: {
    label: 'Replay',
    title: 'Replay events',
    description:
      'Every event of the last 90 days since a time is sent, if this endpoint receives it, with its webhook-id, even if it was delivered before.',
    since: 'Events since',
    nothing: 'This endpoint receives no event since then',
  },
}

interface SendAgainButtonProps extends SendAgainProps {
  what: keyof typeof texts
}

/** Sends what failed, or all events, since a time again, after a receiver was down or has lost data. */
export function SendAgainButton({ what, ...rest }: SendAgainButtonProps) {
  const [open, setOpen] = useState(false)
  const { title, description, ...labels } = texts[what]
  return (
    <FormDialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{labels.label}</Button>}
      title={title}
      description={description}
    >
      <SendAgainForm {...rest} labels={labels} onClose={() => setOpen(false)} />
    </FormDialog>
  )
}
