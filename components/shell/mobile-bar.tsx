'use client'

import { Menu } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Sheet, SheetContent, SheetTrigger } from '@/components/ui/dialog'

interface MobileBarProps {
  companyName: string
  /** A button at the end of the bar. */
  action: ReactNode
  /** The content of the sidebar. */
  children: ReactNode
}

/** The bar below 1024 px; its button opens the sidebar as a sheet. */
export function MobileBar({ companyName, action, children }: MobileBarProps) {
  const path = usePathname()
  // Stores the path it was opened on, so that navigating closes the sheet.
  const [openAt, setOpenAt] = useState<string | null>(null)
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center gap-2 border-b bg-card px-2 sm:px-4 lg:hidden print:hidden">
      <Sheet open={openAt === path} onOpenChange={(open) => setOpenAt(open ? path : null)}>
        <SheetTrigger asChild>
          <Button variant="ghost" size="icon" aria-label="Open menu" className="size-10">
            <Menu aria-hidden className="size-5" />
          </Button>
        </SheetTrigger>
        <SheetContent side="left" title="Menu" hideTitle className="w-72">
          {children}
        </SheetContent>
      </Sheet>
      <span className="min-w-0 flex-1 truncate font-medium">{companyName}</span>
      {action}
    </header>
  )
}
