'use client'

import { FileArchive, Printer, Share2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { formatNumber } from '@/components/ui/format'
import { maxSharedCodes, printHref, qrArchiveHref, type CodesQuery } from './print-paths'

/** Prints the codes of a list, or downloads their QR codes. */
export function ShareListMenu({ codes }: { codes: CodesQuery }) {
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
          Share
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
        <p className="px-2 py-1 text-caption text-muted-foreground">
          The codes that match the filters, {formatNumber(maxSharedCodes)} at most.
        </p>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
