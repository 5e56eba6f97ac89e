import type { ReactNode } from 'react'
import { cn } from '@/components/ui/class-names'
import { KeyboardShortcuts } from './keyboard-shortcuts'

interface PageFrameProps {
  /** The header or sidebar, which a skip link skips. */
  navigation: ReactNode
  className?: string
  children: ReactNode
}

export function PageFrame({ navigation, className, children }: PageFrameProps) {
  return (
    <div className={cn('min-h-dvh', className)}>
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-primary px-3 py-2 font-medium text-primary-foreground focus:translate-y-0 print:hidden"
      >
        Skip to content
      </a>
      {navigation}
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-content px-4 py-5 outline-none sm:px-6 sm:py-8 print:max-w-none print:p-0"
      >
        {children}
      </main>
      <KeyboardShortcuts />
    </div>
  )
}
