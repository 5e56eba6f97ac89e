import { cn } from '@/components/ui/class-names'

/** The mark of public/icon.svg; decorative, because the name is beside it. */
export function ProductMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={cn('size-7 shrink-0', className)}>
      <rect width="32" height="32" rx="8" className="fill-primary" />
      <path
        d="M11 23V10h6a4 4 0 0 1 0 8h-6m6 0 4.5 5"
        className="stroke-primary-foreground"
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
