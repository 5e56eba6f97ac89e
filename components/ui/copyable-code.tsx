import { cn } from './class-names'
import { CopyButton } from './copy-button'

export interface CopyableCodeProps {
  value: string
  /** Says what is copied: "Copy company id". */
  label: string
  /** Instead of the whole value, such as a shortened one; the whole is copied all the same. */
  shown?: string
  className?: string
}

/** An id, a code or a key in mono with its copy button; long ones break rather than push. */
export function CopyableCode({ value, label, shown, className }: CopyableCodeProps) {
  return (
    <span className={cn('inline-flex max-w-full items-center gap-1', className)}>
      <code className="min-w-0 break-all">{shown ?? value}</code>
      <CopyButton value={value} label={label} className="-my-1" />
    </span>
  )
}
