'use client'

import { useRouter } from 'next/navigation'
import { useTheme } from 'next-themes'
import { useContext } from 'react'
import { endSession } from '@/components/auth/browser-session'
import { isSearchShortcut } from '@/components/shell/search-shortcut'
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog'
import type { Role } from '@/domain/company/permissions'
import { actionsFor, pagesFor, type Command } from './commands'
import { toCommand } from './found-commands'
import { Palette } from './palette'
import { readRecent } from './recent'
import { RecentKeyContext } from './remember-visit'

interface PaletteDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  role: Role
}

/** Finds codes, partners, referred users, programs, pages and actions by what is typed, and opens them. */
export function PaletteDialog({ open, onOpenChange, role }: PaletteDialogProps) {
  const router = useRouter()
  const { setTheme } = useTheme()
  const recentKey = useContext(RecentKeyContext)
  const close = () => onOpenChange(false)
  const run = ({ to }: Command) => {
    close()
    if (typeof to === 'string') router.push(to)
    else to()
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        width="lg"
        className="max-sm:top-0 max-sm:bottom-auto max-sm:h-dvh max-sm:max-h-dvh max-sm:rounded-none sm:top-[12dvh] sm:max-h-[76dvh] sm:translate-y-0"
        onKeyDown={(event) => {
          if (!isSearchShortcut(event)) return
          event.preventDefault()
          close()
        }}
      >
        <DialogTitle className="sr-only">Search</DialogTitle>
        <DialogDescription className="sr-only">
          Type to find codes, partners, referred users, programs, pages and actions. Choose with the arrow
          keys and Enter.
        </DialogDescription>
        <Palette
          recent={open ? readRecent(recentKey).map(toCommand) : []}
          pages={pagesFor(role)}
          actions={actionsFor(role, { setTheme, signOut: () => void endSession() })}
          run={run}
        />
      </DialogContent>
    </Dialog>
  )
}
