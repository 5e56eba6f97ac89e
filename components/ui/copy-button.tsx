'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, type ButtonProps } from './button'
import { copyText } from './copy-text'
import { Tooltip } from './tooltip'

export interface CopyButtonProps extends Omit<ButtonProps, 'value' | 'children' | 'onClick' | 'asChild'> {
  value: string
  /** Says what is copied: "Copy code". */
  label?: string
  /** Writes the label beside the icon; otherwise it is a tooltip. */
  showLabel?: boolean
}

type Outcome = 'idle' | 'copied' | 'failed'

export function CopyButton({
  value,
  label = 'Copy',
  showLabel,
  variant = 'ghost',
  size,
  ...rest
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>('idle')
  useEffect(() => {
    if (outcome === 'idle') return
    const timer = setTimeout(() => setOutcome('idle'), 2000)
    return () => clearTimeout(timer)
  }, [outcome])

  const said = { idle: label, copied: 'Copied', failed: 'Press Ctrl+C to copy' }[outcome]
  const button = (
    <Button
      {...rest}
      variant={variant}
      size={size ?? (showLabel ? 'md' : 'icon-sm')}
      aria-label={showLabel ? undefined : label}
      onClick={async () => setOutcome((await copyText(value)) ? 'copied' : 'failed')}
    >
      {outcome === 'copied' ? (
        <Check aria-hidden className="size-3.5 text-success" />
      ) : (
        <Copy aria-hidden className="size-3.5" />
      )}
      {showLabel && said}
    </Button>
  )
  return (
    <>
      {showLabel ? button : <Tooltip content={said}>{button}</Tooltip>}
      <span aria-live="polite" className="sr-only">
        {outcome === 'idle' ? '' : said}
      </span>
    </>
  )
}
