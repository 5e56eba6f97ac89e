'use client'

import { useEffect, useRef } from 'react'
import { Callout } from '@/components/ui/callout'
import { CopyButton } from '@/components/ui/copy-button'

interface ShownOnceProps {
  /** The kind of secret, for use in a sentence: "signing secret". */
  name: string
  value: string
  /** What happens when it is lost. */
  warning: string
}

/** A secret at the only time it is shown. */
export function ShownOnce({ name, value, warning }: ShownOnceProps) {
  const shown = useRef<HTMLDivElement>(null)
  // The form that had the focus is gone; screen readers continue with the secret.
  useEffect(() => shown.current?.focus(), [])
  return (
    <div className="flex flex-col gap-3">
      <div
        ref={shown}
        tabIndex={-1}
        role="group"
        aria-label={name}
        className="flex flex-wrap items-center gap-3 rounded-card border bg-muted p-3 outline-none"
      >
        <code className="min-w-0 flex-1 basis-56 text-body break-all select-all">{value}</code>
        <CopyButton value={value} label={`Copy ${name}`} showLabel variant="primary" />
      </div>
      <Callout tone="warning">{warning}</Callout>
    </div>
  )
}
