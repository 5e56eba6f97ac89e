'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { NavigationPlace } from './navigation'

export function PlaceLink({ href, label, icon }: NavigationPlace) {
  const path = usePathname()
  const here = path === href
  const within = here || (href !== '/' && path.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : within ? 'true' : undefined}
      className="flex h-8 items-center gap-2.5 rounded-control px-2 font-medium text-muted-foreground transition-colors hover:bg-hover hover:text-foreground aria-[current]:bg-primary-soft aria-[current]:text-primary-text max-lg:h-10 [&_svg]:size-4 [&_svg]:shrink-0"
    >
      {icon}
      {label}
    </Link>
  )
}
