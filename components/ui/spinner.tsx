import { LoaderCircle } from 'lucide-react'
import { cn } from './class-names'

/** Decorative: whatever shows it says in words, or by aria-busy, that it is working. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cn('size-4 shrink-0 animate-spin', className)} />
}
