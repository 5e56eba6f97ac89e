'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { toast } from 'sonner'
import { Button, type ButtonProps } from './button'
import { cn } from './class-names'
import { Tooltip } from './tooltip'

export interface CopyButtonProps extends Omit<ButtonProps, 'value' | 'children' | 'onClick' | 'asChild'> {
  value: string
  /** Names the copied value: "Copy code". */
  label?: string
  /** Shows the label beside the icon; otherwise it is a tooltip. */
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

/** Copies text to the clipboard, also on http hosts, where browsers have no clipboard API. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('readonly', '')
  area.style.position = 'fixed'
  area.style.opacity = '0'
  // An open dialog traps the focus, so the field must be inside it.
  const host = focused?.closest('[role=dialog],[role=alertdialog]') ?? document.body
  host.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}

/** Copies and confirms with a toast, for places without a button. */
export async function copyWithToast(text: string): Promise<void> {
  if (await copyText(text)) toast.success(`${text} is copied`)
  else
    toast.error(`${text} was not copied`, {
      description: 'The browser does not allow it here. Select the text and copy it by hand.',
    })
}

export interface CopyableCodeProps {
  value: string
  /** Names the copied value: "Copy company id". */
  label: string
  /** Shown instead of the value, such as a shortened form; the complete value is copied. */
  shown?: string
  className?: string
}

/** An id, code or key in a monospaced font with its copy button; long ones wrap. */
export function CopyableCode({ value, label, shown, className }: CopyableCodeProps) {
  return (
    <span className={cn('inline-flex max-w-full items-center gap-1', className)}>
      <code className="min-w-0 break-all">{shown ?? value}</code>
      <CopyButton value={value} label={label} className="-my-1" />
    </span>
  )
}
