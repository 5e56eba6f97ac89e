import { useId } from 'react'
import type { AppShellProps } from './app-shell'
import { CompanySwitcher } from './company-switcher'
import type { NavigationGroup } from './navigation'
import { PersonMenu } from './person-menu'
import { PlaceLink } from './place-link'

type SidebarContentProps = Omit<AppShellProps, 'children' | 'navigation'> &
  Required<Pick<AppShellProps, 'navigation'>>

/** The same in the sidebar and in the sheet of narrow screens. */
export function SidebarContent(props: SidebarContentProps) {
  const { company, companies, person, navigation, onSwitchCompany, onSignOut } = props
  return (
    <>
      <div className="border-b p-2 max-lg:pr-14">
        <CompanySwitcher company={company} companies={companies} onSwitchCompany={onSwitchCompany} />
      </div>
      <nav aria-label="Main" className="flex-1 overflow-y-auto p-2">
        {navigation.map((group, index) => (
          <PlaceGroup key={index} {...group} />
        ))}
      </nav>
      <div className="border-t p-2">
        <PersonMenu person={person} onSignOut={onSignOut} />
      </div>
    </>
  )
}

function PlaceGroup({ label, places }: NavigationGroup) {
  const labelId = useId()
  return (
    <div className="not-first:mt-4">
      {label && (
        <p id={labelId} className="px-2 pb-1 text-caption text-muted-foreground">
          {label}
        </p>
      )}
      <ul aria-labelledby={label ? labelId : undefined} className="flex flex-col gap-0.5">
        {places.map((place) => (
          <li key={place.href}>
            <PlaceLink {...place} />
          </li>
        ))}
      </ul>
    </div>
  )
}
