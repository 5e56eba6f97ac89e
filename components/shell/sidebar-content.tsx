import type { AppShellProps } from './app-shell'
import { CompanySwitcher } from './company-switcher'
import { PersonMenu } from './person-menu'
import { PlaceLink } from './place-link'

type SidebarContentProps = Omit<AppShellProps, 'children' | 'navigation'> & Required<Pick<AppShellProps, 'navigation'>>

/** The same in the sidebar and in the sheet of narrow screens. */
export function SidebarContent(props: SidebarContentProps) {
  const { company, companies, person, navigation, onSwitchCompany, onSignOut } = props
  return (
    <>
      <div className="border-b p-2 max-lg:pr-14">
        <CompanySwitcher company={company} companies={companies} onSwitchCompany={onSwitchCompany} />
      </div>
      <nav aria-label="Main" className="flex-1 overflow-y-auto p-2">
        <ul className="flex flex-col gap-0.5">
          {navigation.map((place) => (
            <li key={place.href}>
              <PlaceLink {...place} />
            </li>
          ))}
        </ul>
      </nav>
      <div className="border-t p-2">
        <PersonMenu person={person} onSignOut={onSignOut} />
      </div>
    </>
  )
}
