import { Link } from './link'
import type { ReactNode } from 'react'
import { cn } from './class-names'

interface TextLinkProps {
  href: string
  className?: string
  children: ReactNode
}

/** A link among text, in the color of links. */
export function TextLink({ href, className, children }: TextLinkProps) {
  return (
    <Link
      href={href}
      className={cn(
        'inline-flex max-w-full rounded py-0.5 wrap-anywhere text-primary-text hover:underline',
        className,
      )}
    >
      {children}
    </Link>
  )
}
