'use client'

import { ChevronDown } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { usePathname } from 'next/navigation'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/class-names'
import { SearchInput } from '@/components/ui/input'
import { MethodBadge } from './method-badge'
import type { PlaceView } from './reference-view'

export interface NavGroup {
  title: string
  /** The page of the group. The guides have none: each is a page of its own. */
  href?: string
  places: readonly PlaceView[]
}

/** Guides and endpoints, with a search. The endpoints of a group are listed on its own page and in search results. */
export function ReferenceNav({ groups }: { groups: readonly NavGroup[] }) {
  const path = usePathname()
  const [search, setSearch] = useState('')
  // Stores the path it was opened on, so that navigating closes it.
  const [openAt, setOpenAt] = useState<string>()
  const id = useId()
  const terms = search.toLowerCase().split(/\s+/).filter(Boolean)
  const isFound = ({ label, keywords, method }: PlaceView) =>
    terms.every((term) => [label, keywords, method].join(' ').toLowerCase().includes(term))
  const shown = groups
    .map((group) => ({
      ...group,
      places: terms.length
        ? group.places.filter(isFound)
        : !group.href || group.href === path
          ? group.places
          : [],
    }))
    .filter(({ places, href }) => places.length > 0 || (!terms.length && href))
  const isOpen = openAt === path || terms.length > 0
  return (
    <div className="flex flex-col gap-3">
      <div className="flex gap-2">
        <SearchInput
          aria-label="Search the reference"
          placeholder="Search"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Button
          className="max-sm:h-10 xl:hidden"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpenAt(isOpen ? undefined : path)}
        >
          Contents
          <ChevronDown aria-hidden className={cn('transition-transform', isOpen && 'rotate-180')} />
        </Button>
      </div>
      <p aria-live="polite" className="sr-only">
        {terms.length > 0 && `${shown.reduce((sum, { places }) => sum + places.length, 0)} found`}
      </p>
      <nav
        id={id}
        aria-label="API reference"
        className={cn(
          'flex-col gap-1 max-xl:rounded-card max-xl:border max-xl:bg-card max-xl:p-3 xl:flex',
          isOpen ? 'flex' : 'hidden',
        )}
      >
        {shown.length === 0 && (
          <p className="text-table text-muted-foreground">No guide or endpoint matches “{search}”.</p>
        )}
        {shown.map((group) => (
          <Group key={group.title} group={group} path={path} onGo={() => setOpenAt(undefined)} />
        ))}
      </nav>
    </div>
  )
}

function Group({
  group: { title, href, places },
  path,
  onGo,
}: {
  group: NavGroup
  path: string
  onGo: () => void
}) {
  const heading = 'block rounded px-2 py-1 text-table font-medium'
  return (
    <div className={cn(places.length > 0 && 'mb-2')}>
      {href ? (
        <Link
          href={href}
          onClick={onGo}
          aria-current={href === path ? 'page' : undefined}
          className={cn(heading, 'hover:bg-hover aria-[current]:text-primary-text')}
        >
          {title}
        </Link>
      ) : (
        <p className={cn(heading, 'text-muted-foreground')}>{title}</p>
      )}
      {places.length > 0 && (
        <ul>
          {places.map((place) => (
            <li key={place.href}>
              <Link
                href={place.href}
                onClick={onGo}
                aria-current={place.href === path ? 'page' : undefined}
                className="flex items-baseline gap-2 rounded px-2 py-1 text-table text-muted-foreground hover:bg-hover hover:text-foreground aria-[current]:bg-primary-soft aria-[current]:text-primary-text"
              >
                {place.method && <MethodBadge method={place.method} className="w-11 text-[0.6875rem]" />}
                <span className="min-w-0">{place.label}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
