'use client'

import { Download, FileArchive, Printer, Share2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { printHref, qrArchiveHref, type CodesQuery } from './print-paths'

interface ShareCodesMenuProps {
  codes: CodesQuery
  /** Which codes these are. */
  note?: string
  /** The codes as a file; left out where it would hold others. */
  exportHref?: string
}

/** Prints codes, or downloads their QR codes. */
export function ShareCodesMenu({ codes, note, exportHref }: ShareCodesMenuProps) {
  const items = [
    { icon: Printer, label: 'Print cards', href: printHref(codes, 'cards') },
    { icon: Printer, label: 'Print posters', href: printHref(codes, 'poster') },
    { icon: FileArchive, label: 'Download QR codes', href: qrArchiveHref(codes) },
  ]
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button>
          <Share2 aria-hidden />
          {exportHref ? 'Share and export' : 'Share'}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        {items.map(({ icon: Icon, label, href }) => (
          <DropdownMenuItem key={href} asChild>
            <a href={href}>
              <Icon aria-hidden />
              {label}
            </a>
          </DropdownMenuItem>
        ))}
        {note && <p className="px-2 py-1 text-caption text-muted-foreground">{note}</p>}
        {exportHref && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem asChild>
              <a href={exportHref} download>
                <Download aria-hidden />
                Export CSV
              </a>
            </DropdownMenuItem>
          </>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
