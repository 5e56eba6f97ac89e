import { Link } from '@/components/ui/link'
import { usePathname } from 'next/navigation'
import { useId } from 'react'
import { CompanySwitcher, type CompanySwitcherProps } from './company-switcher'
import { navigationFor, type NavigationGroup, type NavigationPlace } from './navigation'
import { PersonMenu, type PersonInFrame } from './person-menu'
import { SearchButton } from './search-button'

export interface SidebarContentProps extends CompanySwitcherProps {
  person: PersonInFrame
  /** "Berlin (UTC+1)" */
  timeZone: string
}

/** The content of the sidebar, and of the sheet on narrow screens, whose bar has a search button of its own. */
export function SidebarContent({
  person,
  timeZone,
  onSearch,
  ...companies
}: SidebarContentProps & { onSearch: () => void }) {
  return (
    <>
      <div className="border-b p-2 max-lg:pr-14">
        <CompanySwitcher {...companies} />
      </div>
      <div className="px-2 pt-3 max-lg:hidden">
        <SearchButton onClick={onSearch} />
      </div>
      <nav aria-label="Main" className="flex-1 overflow-y-auto p-2">
        {navigationFor(person.role).map((group, index) => (
          <PlaceGroup key={index} {...group} />
        ))}
      </nav>
      <p className="px-4 pb-2 text-caption text-muted-foreground">Times are in {timeZone}</p>
      <div className="border-t p-2">
        <PersonMenu person={person} />
      </div>
    </>
  )
}

function PlaceGroup({ label, places }: NavigationGroup) {
  const labelId = useId()
  return (
    <div className="not-first:mt-3">
      {label && (
        <p id={labelId} className="px-2 pb-1 text-caption text-muted-foreground">
          {label}
        </p>
      )}
      <ul aria-labelledby={label ? labelId : undefined} className="flex flex-col gap-px">
        {places.map((place) => (
          <li key={place.href}>
            <PlaceLink {...place} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function PlaceLink({ href, label, icon: Icon }: NavigationPlace) {
  const path = usePathname()
  const here = path === href
  const within = here || (href !== '/' && path.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : within ? 'true' : undefined}
      className="flex h-7.5 items-center gap-2.5 rounded-control px-2 font-medium text-muted-foreground transition-colors hover:bg-hover hover:text-foreground aria-[current]:bg-primary-soft aria-[current]:text-primary-text max-lg:h-10 [&_svg]:size-4 [&_svg]:shrink-0"
    >
      <Icon aria-hidden />
      {label}
    </Link>
  )
}
