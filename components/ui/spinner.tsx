import { LoaderCircle } from 'lucide-react'
import { cn } from './class-names'

/** Decorative: the container announces the pending state, in text or with aria-busy. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cn('size-4 shrink-0 animate-spin', className)} />
}
